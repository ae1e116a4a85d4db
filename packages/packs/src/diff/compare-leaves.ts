import type { Leaf, Test, Threshold } from '@scram/core'
import { isSame } from '../is-same.ts'
import { byAmount, type Relation, reversed, together } from './relation.ts'

/** How a test relates to another of the same reading; undefined where they read different things. */
export function compareLeaves(from: Leaf, to: Leaf): Relation | undefined {
  const { test: _from, as: _fromAs, ifMissing: _fromMissing, ...fromSource } = from
  const { test: _to, as: _toAs, ifMissing: _toMissing, ...toSource } = to
  if (!isSame(fromSource, toSource)) return undefined
  return together([compareTests(from.test, to.test), byAmount(presumed(from), presumed(to))])
}

/** How near to yes a test comes where nothing is logged: "cannot tell" is nearer than no. */
function presumed({ ifMissing }: Leaf): number {
  return ifMissing === undefined ? 0.5 : Number(ifMissing)
}

function compareTests(from: Test, to: Test): Relation {
  if ('than' in from && 'than' in to) return compareThresholds(from, to)
  if ('low' in from && 'low' in to && from.op === to.op) {
    const inside = together([byAmount(-from.low, -to.low), byAmount(from.high, to.high)])
    return from.op === 'between' ? inside : reversed(inside)
  }
  if (from.op === 'one_of' && to.op === 'one_of') return compareSets(from.values, to.values)
  if ('tolerance' in from && 'tolerance' in to && from.op === to.op) {
    const flatter = byAmount(from.tolerance, to.tolerance)
    return from.op === 'flat' ? flatter : reversed(flatter)
  }
  return isSame(from, to) ? 'same' : 'other'
}

type Comparison = Extract<Test, { readonly than: Threshold }>

function compareThresholds(from: Comparison, to: Comparison): Relation {
  const upward = isUpward(from)
  if (upward !== isUpward(to)) return 'other'
  const reached = byAmount(reach(from), reach(to))
  if (typeof from.than === 'number' && typeof to.than === 'number') {
    const higher = byAmount(from.than, to.than)
    // A bound that moves settles the matter: at least 1 is narrower than above 0.
    const moved = upward ? reversed(higher) : higher
    return moved === 'same' ? reached : moved
  }
  return isSame(from.than, to.than) ? reached : 'other'
}

function isUpward({ op }: Comparison): boolean {
  return op === 'above' || op === 'at_least'
}

/** Whether the bound itself counts. */
function reach({ op }: Comparison): number {
  return op === 'at_least' || op === 'at_most' ? 1 : 0
}

function compareSets(from: readonly unknown[], to: readonly unknown[]): Relation {
  const lost = from.filter((value) => !to.includes(value)).length
  const won = to.filter((value) => !from.includes(value)).length
  return together([byAmount(lost, 0), byAmount(0, won)])
}
