import type { Catalogue, Finding, Rule } from '@scram/core'
import { type LocaleKey, namesOfSentence } from '../locale/sentences/index.ts'
import type { Voice } from '../locale/voice.ts'
import { contextOf } from '../narrator/context.ts'
import { titleOf } from '../narrator/title-of.ts'
import { tidyLine } from '../template/tidy.ts'
import { placeholdersOf } from './placeholders.ts'

/** Says a template of a rule with the numbers of a finding; undefined where it is broken or they do not fill it. */
export function tellSample(
  voice: Voice,
  rule: Rule,
  finding: Finding,
  catalogue: Catalogue,
  text: string,
): string | undefined {
  try {
    return tidyLine(voice.compile(text)(contextOf(finding, rule, (name) => titleOf(catalogue, name))))
  } catch {
    return undefined
  }
}

/**
 * Says a template of one of SCRAM's own sentences with values that stand for any, once for each plural form that the
 * language has, and with and without each thing that it asks for; undefined where it is broken.
 */
export function tellOwnSamples(voice: Voice, key: LocaleKey, text: string): readonly string[] | undefined {
  const names = Object.entries(namesOfSentence(key))
  const numbers = text.includes('{{plural') ? numbersOfForms(voice.words.locale) : [3]
  const { asked } = placeholdersOf(text)
  // What is asked for one at a time: two of them may well exclude each other.
  const cases = asked.size === 0 ? [undefined] : [...asked, undefined]
  try {
    const render = voice.compile(text)
    const said = cases.flatMap((only) =>
      numbers.map((number) => {
        const values = names
          .filter(([name]) => name === only || !asked.has(name))
          .map(([name, { kind }]) => [name, kind === 'number' ? number : kind === 'flag' || `‹${name}›`])
        return tidyLine(render(Object.fromEntries(values)))
      }),
    )
    return [...new Set(said)]
  } catch {
    return undefined
  }
}

/** A number for each plural form of a language, the smallest there is. */
function numbersOfForms(locale: string): readonly number[] {
  const rules = new Intl.PluralRules(locale)
  const found = new Map<string, number>()
  for (const number of [...Array(120).keys()].map((index) => index + 1).concat(0, 1_000_000, 1_500_000))
    if (!found.has(rules.select(number))) found.set(rules.select(number), number)
  return [...found.values()]
}
