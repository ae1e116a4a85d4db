import { type Leaf, leavesOf, type Source } from '@scram/core'
import type { Layered } from '../layers/layered.ts'
import type { Path } from '../problem.ts'
import { quote } from '../text/quote.ts'
import type { DeadPart } from './dead-parts.ts'
import type { Interval } from './interval.ts'
import { canBeKnown, isTooCoarse, type Moment } from './question.ts'
import { type Knowledge, rangeOf } from './range-of.ts'

/** What a part is judged by. */
export interface Ground {
  readonly knowledge: Knowledge
  readonly moment: Moment
  readonly document: Layered
}

/** Warns of a part of a condition that can never do its work, with the reason. */
export function tellDeadPart(part: DeadPart, { knowledge, moment, document }: Ground): void {
  const { path, condition, negated, against } = part
  const never = negated ? 'this is never false' : 'this can never hold'
  const tell = (reason: string, hint: string, place: Path = path): void =>
    document.report('impossible-test', place, `${never}: ${reason}`, { severity: 'warning', hint })
  if (against) {
    const { line } = placeOf(against, document)
    tell(`it contradicts what line ${line} asks for`, 'for one or the other, write any: in place of all:')
    return
  }
  const [leaf] = leavesOf(condition)
  if (!leaf) return
  if (isTooCoarse(leaf, knowledge)) {
    const reason = `${quote(leaf.metric)} is logged once an epoch, and is asked for over steps`
    tell(reason, 'count in epochs: over: 3 epochs', [...path, 'over'])
  } else if (!canBeKnown(leaf, knowledge, moment)) {
    const reason = 'the rule is checked at the start, when no metric has been logged yet'
    tell(reason, 'check it every step or every epoch, or look at a fact', [...path, 'metric'])
  } else {
    tell(reasonOf(leaf, knowledge), 'compare it with a number that it can reach', [
      ...path,
      comparatorOf(leaf),
    ])
  }
}

function placeOf(path: Path, document: Layered): { readonly line: number } {
  const { file, path: place } = document.originOf(path)
  return file.locate(place)
}

function reasonOf(leaf: Leaf, knowledge: Knowledge): string {
  const { test } = leaf
  const range = tellRange(leaf, knowledge)
  if (!('than' in test) || typeof test.than === 'number') return range
  const { times = 1 } = test.than
  const other = tellRange(test.than, knowledge)
  if (range === other && times === 1) return 'it is compared with itself'
  return `${range}, and ${times === 1 ? '' : `${times} times `}${other}`
}

function tellRange(source: Source, knowledge: Knowledge): string {
  const { low, high } = rangeOf(source, knowledge)
  const what = source.measure === undefined ? '' : `${source.measure.replaceAll('_', ' ')} of `
  return `${what}${quote(source.metric ?? source.fact)} ${tellInterval({ low, high })}`
}

function tellInterval({ low, high }: Interval): string {
  if (Number.isFinite(low) && Number.isFinite(high)) return `lies between ${low} and ${high}`
  if (Number.isFinite(low)) return `is never below ${low}`
  return Number.isFinite(high) ? `is never above ${high}` : 'may be any number'
}

/** The key of the comparison. */
function comparatorOf({ test }: Leaf): string {
  if ('tolerance' in test) return 'trend'
  return ['finite', 'not_finite', 'missing', 'present'].includes(test.op) ? 'is' : test.op
}
