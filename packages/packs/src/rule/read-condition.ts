import { type Condition, limits } from '@scram/core'
import { isPlain, type Plain } from '../plain.ts'
import type { Path } from '../problem.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { reportWrongType } from '../shapes/explain-error.ts'
import { shapeOf } from '../shapes/shape.ts'
import { quote } from '../text/quote.ts'
import { readLeaf } from './read-leaf.ts'
import type { Scope } from './scope.ts'

const { depth: deepest, leaves: mostLeaves } = limits
const groups = ['all', 'any', 'not'] as const

/** Reads a tree of tests. Reports everything that is wrong in it, and gives nothing where something is. */
export function readCondition(value: unknown, path: Path, scope: Scope, depth = 1): Condition | undefined {
  const { report } = scope
  if (Array.isArray(value)) {
    report('list-without-group', path, 'a list of tests needs to say how they combine', {
      hint: 'put all: (every one) or any: (at least one) before it',
    })
    return undefined
  }
  if (typeof value === 'string') {
    report('wrong-type', path, 'a test should be a map of keys, not text', { hint: testFor(value) })
    return undefined
  }
  if (!isPlain(value)) {
    reportWrongType(
      {
        wanted: ['object'],
        value,
        path,
        what: typeof path.at(-1) === 'number' ? 'this test' : quote(path.at(-1) ?? ''),
      },
      report,
    )
    return undefined
  }
  const chosen = groups.filter((group) => Object.hasOwn(value, group))
  const [group] = chosen
  if (group === undefined) return readCountedLeaf(value, path, scope)
  if (chosen.length > 1) {
    report('several-groups', path, `a group is one of all, any and not; found ${chosen.join(' + ')}`, {
      hint: 'put one inside the other',
    })
    return undefined
  }
  const test = Object.keys(value).find((key) => key !== group && shapeOf('leaf').keys.includes(key))
  if (test !== undefined) {
    report('group-and-test', path, 'either a group or a metric test, not both', {
      hint: `move ${quote(test)} into the list under ${group}:`,
    })
    return undefined
  }
  if (depth > deepest) {
    report('too-deep', path, `groups may be nested ${deepest} deep`, { hint: 'split the rule in two' })
    return undefined
  }
  if (!checkShape('group', value, path, report).ok) return undefined
  return readGroup(group, value, [...path, group], scope, depth)
}

/** The test that a text such as `loss > 2` stands for, or one to take as an example. */
function testFor(text: string): string {
  const [, metric, sign = '', number] = /^([\w.]+)\s*([<>]=?)\s*(-?\d+(?:\.\d+)?)$/u.exec(text) ?? []
  const comparison = { '>': 'above', '>=': 'at_least', '<': 'below', '<=': 'at_most' }[sign]
  return comparison === undefined
    ? 'write a metric and a comparison: { metric: loss, above: 2 }'
    : `write { metric: ${metric}, ${comparison}: ${number} }`
}

function readGroup(
  group: (typeof groups)[number],
  value: Plain,
  path: Path,
  scope: Scope,
  depth: number,
): Condition | undefined {
  if (group === 'not') {
    const not = readCondition(value.not, path, scope, depth + 1)
    return not && { not }
  }
  const items = value[group] as readonly unknown[]
  const parts = items.map((item, index) => readCondition(item, [...path, index], scope, depth + 1))
  const whole = parts.filter((part) => part !== undefined)
  if (whole.length < parts.length) return undefined
  return group === 'all' ? { all: whole } : { any: whole }
}

function readCountedLeaf(value: Plain, path: Path, scope: Scope): Condition | undefined {
  scope.tally.leaves++
  if (scope.tally.leaves <= mostLeaves) return readLeaf(value, path, scope)
  if (scope.tally.leaves === mostLeaves + 1) {
    scope.report('too-many-tests', path, `a rule has at most ${mostLeaves} tests`, {
      hint: 'split the rule in two',
    })
  }
  return undefined
}
