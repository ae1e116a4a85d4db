import type { Catalogue, Condition, Leaf, Rule } from '@scram/core'
import type { Layered } from '../layers/layered.ts'
import { isPlain, own, type Plain } from '../plain.ts'
import type { Path } from '../problem.ts'
import { canComeOut } from './can-come-out.ts'
import { deadParts } from './dead-parts.ts'
import { type Moment, type Question, questionOf } from './question.ts'
import type { Knowledge } from './range-of.ts'
import { tellDeadPart } from './tell-dead-part.ts'

/** Warns of what can never happen in a rule: tests that can never hold, and a rule that can never fire or always does. */
export function reviewRule(rule: Rule, document: Layered, catalogue: Catalogue): void {
  const knowledge: Knowledge = { catalogue, define: rule.define ?? {}, found: new Map() }
  const moment: Moment = { isStart: 'at' in rule.check && rule.check.at === 'start' }
  const asked = new Map<Leaf, Question>()
  const ask = (leaf: Leaf): Question => {
    const question = asked.get(leaf) ?? questionOf(leaf, knowledge, moment)
    asked.set(leaf, question)
    return question
  }
  let isDead = false
  for (const { condition, path } of conditionsIn(rule, document.value)) {
    for (const part of deadParts(condition, path, ask)) {
      isDead ||= path[0] === 'when'
      tellDeadPart(part, { knowledge, moment, document })
    }
  }
  if (isDead || reviewTiming(rule, document)) return
  const { when, unless } = rule
  const vetoed = unless === undefined ? [] : [{ condition: unless, wanted: 'not yes' } as const]
  if (!canComeOut([{ condition: when, wanted: 'yes' }, ...vetoed], ask)) {
    const key = unless === undefined ? 'for_each' : 'unless'
    const message =
      unless === undefined ? 'what is looked at here never meets when' : 'this holds whenever when does'
    warn(document, 'impossible-test', [key], `${message}, so the rule can never fire`)
  } else if (unless === undefined && !canComeOut([{ condition: when, wanted: 'no' }], ask)) {
    warn(document, 'always-fires', ['when'], 'this holds whatever the numbers are, so the rule always fires')
  }
}

/** The conditions of a rule as they were written, without what `for_each` adds to them. */
function conditionsIn(
  rule: Rule,
  raw: Plain,
): readonly { readonly condition: Condition; readonly path: Path }[] {
  const { unless, clearWhen, strongerWhen, causes } = rule
  return [
    { condition: withoutFilters(rule, raw), path: ['when'] },
    ...(unless ? [{ condition: unless, path: ['unless'] }] : []),
    ...(clearWhen ? [{ condition: clearWhen, path: ['clear_when'] }] : []),
    ...strongerWhen.map((each, index) => ({ condition: each.if, path: ['stronger_when', index, 'if'] })),
    ...causes.flatMap(({ id, if: evidence }) =>
      evidence ? [{ condition: evidence, path: ['message', 'causes', id, 'if'] }] : [],
    ),
  ]
}

function withoutFilters({ when, forEach }: Rule, raw: Plain): Condition {
  const filters = isPlain(raw.for_each) && forEach !== undefined ? own(raw.for_each, forEach) : undefined
  const count = isPlain(filters) ? Object.keys(filters).length : 0
  if (count === 0 || !('all' in when)) return when
  const all = when.all.slice(count)
  return isPlain(raw.when) && Object.hasOwn(raw.when, 'all') ? { all } : (all[0] ?? when)
}

/** A rule that is judged once cannot wait for more. */
function reviewTiming({ check, for: lasts }: Rule, document: Layered): boolean {
  if (!lasts || !('at' in check)) return false
  const passes = lasts.unit === 'readings' ? lasts.count <= 1 : check.at === 'end'
  if (passes) return false
  const message = `a rule that is checked at ${check.at} is judged once, so this never passes and it can never fire`
  warn(document, 'impossible-test', ['for'], message, 'leave for out')
  return true
}

function warn(
  document: Layered,
  code: 'impossible-test' | 'always-fires',
  path: Path,
  message: string,
  hint?: string,
): void {
  document.report(code, path, message, { at: 'key', severity: 'warning', hint })
}
