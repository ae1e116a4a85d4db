import { type Likelihood, leavesOfRule, type ParameterValue, type Rule, type Severity } from '@scram/core'
import { isSame } from '../is-same.ts'
import { type Change, change } from './change.ts'
import { compareLogic } from './compare-logic.ts'

const severities: readonly Severity[] = ['info', 'warning', 'error']
const likelihoods: readonly Likelihood[] = ['possible', 'about_even', 'likely', 'very_likely', 'observed']

/** What is different between two versions of a rule, but for its words and examples. */
export function compareRules(from: Rule, to: Rule): readonly Change[] {
  const changes = [
    ...compareLogic(from, to),
    ...compareGrades(from, to),
    ...compareParameters(from, to),
    ...compareNames('reading', readingsOf(from), readingsOf(to)),
    ...compareNames('cause', causesOf(from), causesOf(to)),
    ...compareRest(from, to),
  ]
  return changes.map((each) => ({ ...each, rule: to.id }))
}

function compareGrades(from: Rule, to: Rule): readonly Change[] {
  const changes: Change[] = []
  const severer = severities.indexOf(to.severity) - severities.indexOf(from.severity)
  const surer = likelihoods.indexOf(to.likelihood) - likelihoods.indexOf(from.likelihood)
  if (severer !== 0)
    changes.push(
      change(severer > 0 ? 'severity-raised' : 'severity-lowered', { from: from.severity, to: to.severity }),
    )
  if (surer !== 0)
    changes.push(
      change(surer > 0 ? 'likelihood-raised' : 'likelihood-lowered', {
        from: from.likelihood,
        to: to.likelihood,
      }),
    )
  return changes
}

function compareParameters({ parameters: from }: Rule, { parameters: to }: Rule): readonly Change[] {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((part) => {
    const [old, young] = [from[part], to[part]]
    if (young === undefined) return [change('parameter-removed', { part, from: old })]
    if (old === undefined) return [change('parameter-added', { part, to: young })]
    if (isSame(old, young)) return []
    const kind = kindOf(old) === kindOf(young) ? 'parameter-changed' : 'parameter-retyped'
    return [change(kind, { part, from: old, to: young })]
  })
}

function kindOf(value: ParameterValue): string {
  return typeof value === 'object' ? Object.keys(value).sort().join() : typeof value
}

function compareNames(
  what: 'reading' | 'cause',
  from: readonly string[],
  to: readonly string[],
): readonly Change[] {
  return [
    ...from.filter((name) => !to.includes(name)).map((part) => change(`${what}-removed`, { part })),
    ...to.filter((name) => !from.includes(name)).map((part) => change(`${what}-added`, { part })),
  ]
}

function compareRest(from: Rule, to: Rule): readonly Change[] {
  const parts = [
    ['status-changed', 'status', from.status, to.status],
    ['topic-changed', 'topic', from.topic, to.topic],
    ['label-changed', 'for_each', from.forEach, to.forEach],
    ['group-changed', 'group', from.group, to.group],
    ['ending-changed', 'clear_when', from.clearWhen, to.clearWhen],
    ['ending-changed', 'clear_after', from.clearAfter, to.clearAfter],
    ['reminder-changed', 'remind', from.remind, to.remind],
    ['evidence-changed', 'stronger_when', from.strongerWhen, to.strongerWhen],
    ['evidence-changed', 'causes', sharedCauses(from, to), sharedCauses(to, from)],
  ] as const
  return parts.flatMap(([kind, part, old, young]) => {
    if (isSame(old, young)) return []
    // Whole trees say little beside their name.
    const shown = kind === 'evidence-changed' || part === 'clear_when' ? {} : { from: old, to: young }
    return [change(kind, { part, ...shown })]
  })
}

function readingsOf(rule: Rule): readonly string[] {
  return [...new Set(leavesOfRule(rule).flatMap((leaf) => leaf.as ?? []))]
}

function causesOf({ causes }: Rule): readonly string[] {
  return causes.map(({ id }) => id)
}

/** The causes that another version has too, with their evidence, in order. */
function sharedCauses({ causes }: Rule, other: Rule): Rule['causes'] {
  return causes.filter(({ id }) => causesOf(other).includes(id))
}
