import { type Condition, leavesOf, type ParameterValue, type Rule } from '@scram/core'
import type { Example, PackSet } from '@scram/packs'
import type { Sheet } from './sheet.ts'
import { tellClock, tellDuration } from './tell-clock.ts'
import { tellCondition } from './tell-condition.ts'
import { tellExpression } from './tell-expression.ts'
import { tellNumber } from './tell-number.ts'
import { tellWindow } from './tell-source.ts'

/** Says when a rule is judged and when it speaks, as an outline. */
export function describeLogic(sheet: Sheet, rule: Rule): void {
  const {
    define = {},
    for: lasting,
    clearWhen,
    clearAfter,
    remind,
    group,
    forEach,
    silencedBy,
    strongerWhen,
  } = rule
  const outline = (condition: Condition): void => {
    for (const { depth, text } of tellCondition(condition)) sheet.text(text, 2 + 2 * depth, '- ')
  }
  const each = forEach === undefined ? '' : `, for each ${forEach} by itself`
  sheet.heading(`It is judged ${tellClock(rule.check)}${each}, and speaks when`)
  outline(rule.when)
  if (rule.unless) {
    sheet.text('unless', 2)
    outline(rule.unless)
  }
  for (const [name, expression] of Object.entries(define)) {
    sheet.text(`where ${name} is ${tellExpression(expression)}`)
  }
  if (lasting) sheet.text(`and that has lasted for ${tellDuration(lasting)}.`)
  if (silencedBy.length > 0) sheet.text(`It waits while one of these speaks: ${silencedBy.join(', ')}.`)
  const clearing = clearAfter ? ` for ${tellDuration(clearAfter)}` : ''
  if (clearWhen) {
    sheet.text(`It is resolved when that is no longer so${clearing}, and this is:`)
    outline(clearWhen)
  } else if (clearAfter) sheet.text(`It is resolved when that is no longer so${clearing}.`)
  if (group) sheet.text(`What it finds for several ${group} at once is one finding.`)
  if (remind) sheet.text(`It says so again every ${tellDuration(remind)} while it lasts.`)
  for (const { likelihood, if: condition } of strongerWhen) {
    sheet.text(`It is ${likelihood.replace('_', ' ')}, not just ${rule.likelihood.replace('_', ' ')}, when`)
    outline(condition)
  }
}

/** Says what a rule reads, with what each is. */
export function describeInputs(sheet: Sheet, rule: Rule, { catalogue }: PackSet): void {
  const needed = new Set(namesIn([rule.when, ...(rule.unless ? [rule.unless] : [])]))
  const helpful = new Set(
    namesIn([...rule.strongerWhen, ...rule.causes].flatMap((each) => (each.if ? [each.if] : []))),
  )
  sheet.heading('It looks at')
  const titled = (name: string): string => {
    const title = catalogue.metrics[name]?.title ?? catalogue.facts[name]?.title
    return title === undefined ? name : `${name}, the ${title}`
  }
  for (const name of needed) sheet.text(titled(name), 2, '- ')
  const extra = [...helpful].filter((name) => !needed.has(name))
  if (extra.length > 0) sheet.text(`where they are known, also at ${extra.join(', ')}`, 2, '- ')
}

/** Lists the values in force of what packs may set. */
export function describeParameters(sheet: Sheet, { parameters }: Rule): void {
  const entries = Object.entries(parameters)
  if (entries.length === 0) return
  sheet.heading('What can be set')
  for (const [name, value] of entries) {
    sheet.text(`${name}: ${tellValue(value)}`, 2, '- ')
  }
}

function tellValue(value: ParameterValue): string {
  if (typeof value === 'number') return tellNumber(value)
  if (typeof value !== 'object') return String(value)
  if ('count' in value) return tellWindow(value)
  return 'metric' in value ? value.metric : value.fact
}

/** Lists a rule's examples by what it makes of them; the quiet ones are its limits and what it is careful about. */
export function describeExamples(sheet: Sheet, examples: readonly Example[]): void {
  const kinds = [
    ['It speaks of', (each: Example) => 'firesAt' in each.wanted],
    ['It has nothing to say of', (each: Example) => 'silent' in each.wanted],
    ['It cannot tell with', (each: Example) => 'cannotTell' in each.wanted],
  ] as const
  for (const [heading, isOf] of kinds) {
    const own = examples.filter(isOf)
    if (own.length === 0) continue
    sheet.heading(heading)
    for (const { name, every, wanted } of own) {
      const at = 'firesAt' in wanted ? `, at ${every} ${wanted.firesAt.join(', ')}` : ''
      sheet.text(`${name}${at}`, 2, '- ')
    }
  }
}

function namesIn(conditions: readonly Condition[]): readonly string[] {
  return conditions.flatMap(leavesOf).flatMap((leaf) => {
    const than = 'than' in leaf.test && typeof leaf.test.than === 'object' ? [leaf.test.than] : []
    return [leaf, ...than].flatMap(({ metric, fact }) => metric ?? fact ?? [])
  })
}
