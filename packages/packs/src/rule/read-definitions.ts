import type { Expression } from '@scram/core'
import { patterns } from '@scram/schemas'
import { isPlain, type Plain } from '../plain.ts'
import { quote } from '../text/quote.ts'
import { metricsIn } from './metrics-in.ts'
import { readExpression } from './read-expression.ts'
import { reportLargeDefinitions } from './report-large-definitions.ts'
import type { Scope } from './scope.ts'

const most = 32
const namePattern = new RegExp(patterns.name, 'u')

/** The names that a rule defines, sound or not, so that using one is not a second mistake. */
export function definedNames(raw: unknown): ReadonlySet<string> {
  return new Set(isPlain(raw) ? Object.keys(raw) : [])
}

/** Reads `define:`. Reports what is wrong in it, and gives what is sound. */
export function readDefinitions(raw: unknown, scope: Scope): Readonly<Record<string, Expression>> {
  if (!isPlain(raw)) return {}
  const names = Object.keys(raw)
  if (names.length > most) {
    scope.report('too-many-definitions', ['define'], `a rule defines at most ${most} names`)
    return {}
  }
  for (const name of names) checkName(name, scope)
  const read = names.flatMap((name) => {
    const expression = readExpression(raw[name], ['define', name], scope)
    return expression === undefined ? [] : [[name, expression] as const]
  })
  const definitions = Object.fromEntries(read)
  reportCircles(definitions, raw, scope)
  reportLargeDefinitions(definitions, scope.report)
  for (const expression of Object.values(definitions)) tallyLabels(expression, scope)
  return definitions
}

function checkName(name: string, { report, names }: Scope): void {
  const path = ['define', name]
  if (!namePattern.test(name)) {
    report('bad-name', path, `${quote(name)} is not a name for a definition`, {
      at: 'key',
      hint: 'use small letters, digits and _, beginning with a letter',
    })
  } else if (names.metric(name) || names.fact(name)) {
    const what = names.metric(name) ? 'metric' : 'fact'
    report('name-taken', path, `${quote(name)} is a ${what} already`, {
      at: 'key',
      hint: 'choose another name',
    })
  }
}

/** Reports the first name of each circle that definitions go round in. */
function reportCircles(definitions: Readonly<Record<string, Expression>>, raw: Plain, scope: Scope): void {
  const settled = new Set<string>()
  const visit = (name: string, path: readonly string[]): void => {
    if (settled.has(name) || !Object.hasOwn(definitions, name)) return
    if (path.includes(name)) {
      const circle = [...path.slice(path.indexOf(name)), name]
      for (const each of circle) settled.add(each)
      const first = Object.keys(raw).find((each) => circle.includes(each)) ?? name
      const message = `these definitions go round in a circle: ${circle.join(' → ')}`
      scope.report('definition-circle', ['define', first], message, { at: 'key' })
      return
    }
    for (const next of metricsIn(definitions[name] as Expression)) visit(next, [...path, name])
    settled.add(name)
  }
  for (const name of Object.keys(definitions)) visit(name, [])
}

/** What a definition reads has labels that a rule may be judged for each value of. */
function tallyLabels(expression: Expression, scope: Scope): void {
  if (typeof expression === 'number') return
  if ('op' in expression) {
    for (const part of expression.of) tallyLabels(part, scope)
    return
  }
  const { names, tally } = scope
  const entry = 'fact' in expression ? names.fact(expression.fact) : names.metric(expression.metric)?.entry
  for (const label of entry?.labels ?? []) tally.labels.add(label)
}
