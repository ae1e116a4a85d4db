import { checkTemplate } from '../template/check-template.ts'
import { didYouMean } from '../template/did-you-mean.ts'
import { languageOf, pluralFormsOf } from './locale-chain.ts'
import type { LocaleProblem, LocaleReading } from './read-locale.ts'
import { isLocaleKey, localeKeys, namesOfSentence } from './sentences/index.ts'

/** Parts of a locale whose keys are names of other things: metrics, scenarios, commands. */
const open = ['metrics', 'scenarios', 'commands']

/**
 * Gives everything that is wrong with a locale's words: what is missing, what nobody says, templates that use what their
 * sentence does not have, plurals that lack a form of the language.
 *
 * Nothing is missing of a tone or a region, such as `en-x-kids` or `es-MX`, whose language has it.
 *
 * @param base the keys of English, for the parts that are named after other things
 * @param language what the language itself says, where this is a tone or a region of it
 */
export function checkLocale(
  reading: LocaleReading,
  base: Readonly<Record<string, string>>,
  language: Readonly<Record<string, string>> = {},
): readonly LocaleProblem[] {
  const { locale, texts } = reading.words
  const problems = [...reading.problems]
  const tell = (key: string, message: string): void =>
    void problems.push({ ...reading.locate(key), message: `${key} ${message}` })
  const pluralForms = pluralFormsOf(locale)
  if (pluralForms === undefined) tell('', `${languageOf(locale)} is not a language`)

  const needed = [
    'name',
    ...localeKeys,
    ...Object.keys(base).filter((key) => open.some((part) => key.startsWith(`${part}.`))),
  ]
  for (const key of new Set(needed))
    if (!Object.hasOwn(texts, key) && !Object.hasOwn(language, key)) tell(key, 'is missing')
  for (const [key, text] of Object.entries(texts)) {
    const isOpen = open.some((part) => key.startsWith(`${part}.`))
    if (isLocaleKey(key)) {
      for (const { message } of checkTemplate(text, {
        names: namesOfSentence(key),
        pluralForms: pluralForms ?? [],
      }))
        tell(key, message)
    } else if (key !== 'name' && !isOpen) tell(key, `is not known${didYouMean(key, localeKeys)}`)
    else if (text.includes('{{')) tell(key, 'is shown as it is, so it can hold no {{…}}')
  }
  return problems
}
