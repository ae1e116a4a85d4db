import {
  type Catalogue,
  type Condition,
  leavesOf,
  type ParameterValue,
  type Rule,
  sourcesOf,
} from '@scram/core'
import type { Voice } from '@scram/messages'
import type { Example } from '@scram/packs'
import type { Sheet } from './sheet.ts'
import { tellClock, tellDuration } from './tell-clock.ts'
import { tellCondition } from './tell-condition.ts'
import { tellExpression } from './tell-expression.ts'
import { tellNumber } from './tell-number.ts'
import { tellWindow } from './tell-source.ts'

/** Says when a rule is judged and when it speaks, as an outline. */
export function describeLogic(sheet: Sheet, voice: Voice, rule: Rule): void {
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
    for (const { depth, text } of tellCondition(voice, condition)) sheet.text(text, 2 + 2 * depth, '- ')
  }
  const clock = tellClock(voice, rule.check)
  sheet.heading(
    forEach === undefined
      ? voice.say('explain.judged', { clock })
      : voice.say('explain.judged_for_each', { clock, label: forEach }),
  )
  outline(rule.when)
  if (rule.unless) {
    sheet.text(voice.say('explain.unless'))
    outline(rule.unless)
  }
  for (const [name, expression] of Object.entries(define)) {
    sheet.text(voice.say('explain.where', { name, expression: tellExpression(voice, expression) }))
  }
  if (lasting) sheet.text(voice.say('explain.lasting', { duration: tellDuration(voice, lasting) }))
  if (silencedBy.length > 0) sheet.text(voice.say('explain.waits', { rules: silencedBy.join(', ') }))
  const clearing = { duration: clearAfter && tellDuration(voice, clearAfter) }
  if (clearWhen) {
    sheet.text(voice.say('explain.resolved_when', clearing))
    outline(clearWhen)
  } else if (clearAfter) sheet.text(voice.say('explain.resolved', clearing))
  if (group) sheet.text(voice.say('explain.grouped', { group }))
  if (remind) sheet.text(voice.say('explain.reminds', { duration: tellDuration(voice, remind) }))
  for (const { likelihood, if: condition } of strongerWhen) {
    const strong = voice.say(`likelihood.${likelihood}`)
    sheet.text(voice.say('explain.stronger', { strong, usual: voice.say(`likelihood.${rule.likelihood}`) }))
    outline(condition)
  }
}

/** Says what a rule reads, with what each is. */
export function describeInputs(sheet: Sheet, voice: Voice, rule: Rule, catalogue: Catalogue): void {
  const needed = new Set(namesIn([rule.when, ...(rule.unless ? [rule.unless] : [])]))
  const helpful = new Set(
    namesIn([...rule.strongerWhen, ...rule.causes].flatMap((each) => (each.if ? [each.if] : []))),
  )
  sheet.heading(voice.say('explain.looks_at'))
  const titled = (name: string): string => {
    const title = catalogue.metrics[name]?.title ?? catalogue.facts[name]?.title
    return title === undefined ? name : voice.say('explain.titled', { name, title })
  }
  for (const name of needed) sheet.text(titled(name), 2, '- ')
  const extra = [...helpful].filter((name) => !needed.has(name))
  if (extra.length > 0) sheet.text(voice.say('explain.also', { names: extra.join(', ') }), 2, '- ')
}

/**
 * Lists the values in force of what packs may set.
 *
 * @param labels what they are, by name
 */
export function describeParameters(
  sheet: Sheet,
  voice: Voice,
  { parameters }: Rule,
  labels: Readonly<Record<string, string>> = {},
): void {
  const entries = Object.entries(parameters)
  if (entries.length === 0) return
  sheet.heading(voice.say('explain.parameters'))
  for (const [name, value] of entries) {
    const label = Object.hasOwn(labels, name) ? labels[name] : undefined
    sheet.text(voice.say('explain.parameter', { name, value: tellValue(voice, value), label }), 2, '- ')
  }
}

function tellValue(voice: Voice, value: ParameterValue): string {
  if (typeof value === 'number') return tellNumber(voice, value)
  if (typeof value !== 'object') return String(value)
  if ('count' in value) return tellWindow(voice, value)
  return 'metric' in value ? value.metric : value.fact
}

/**
 * Lists a rule's examples by what it makes of them; the quiet ones are its limits and what it is careful about.
 *
 * @param nameOf what an example is called in the language
 */
export function describeExamples(
  sheet: Sheet,
  voice: Voice,
  examples: readonly Example[],
  nameOf: (name: string) => string,
): void {
  const kinds = [
    ['explain.speaks_of', (each: Example) => 'firesAt' in each.wanted],
    ['explain.silent_about', (each: Example) => 'silent' in each.wanted],
    ['explain.cannot_tell', (each: Example) => 'cannotTell' in each.wanted],
  ] as const
  for (const [heading, isOf] of kinds) {
    const own = examples.filter(isOf)
    if (own.length === 0) continue
    sheet.heading(voice.say(heading))
    for (const { name, every, wanted } of own) {
      const example = nameOf(name)
      const places = 'firesAt' in wanted ? wanted.firesAt.map((at) => voice.number(at)).join(', ') : undefined
      const key = every === 'epoch' ? 'explain.at_epochs' : 'explain.at_steps'
      sheet.text(places === undefined ? example : voice.say(key, { example, places }), 2, '- ')
    }
  }
}

function namesIn(conditions: readonly Condition[]): readonly string[] {
  const sources = conditions.flatMap(leavesOf).flatMap(sourcesOf)
  return sources.flatMap(({ metric, fact }) => metric ?? fact ?? [])
}
