import type { Catalogue } from '@scram/core'
import { isLocaleKey, localeKeys, namesOfSentence } from '../locale/sentences/index.ts'
import type { SourceText, SourceTexts } from './source-text.ts'

/** Parts of `words.yaml` whose keys are names of other things. */
const open = ['scenarios.', 'commands.', 'topics.', 'presets.']

/**
 * What SCRAM itself says: every sentence that the program knows, what English says of scenarios, commands, topics and presets, and
 * the titles and hints of the catalogue, whose English stands there.
 *
 * @param english the texts of English
 */
export function ownTexts(english: Readonly<Record<string, string>>, catalogue: Catalogue): SourceTexts {
  const own = Object.entries(english).flatMap(([key, text]): [string, SourceText][] => {
    if (isLocaleKey(key)) return [[key, { text, names: namesOfSentence(key) }]]
    return key === 'name' || open.some((part) => key.startsWith(part)) ? [[key, { text }]] : []
  })
  const unsaid = localeKeys
    .filter((key) => !Object.hasOwn(english, key))
    .map((key): [string, SourceText] => [key, { text: key, names: namesOfSentence(key) }])
  return { ...Object.fromEntries([...own, ...unsaid]), ...entryTexts('metrics.', catalogue) }
}

/** The titles and hints of metrics and facts, under a prefix. */
export function entryTexts(prefix: string, { metrics, facts }: Catalogue): SourceTexts {
  const hints = Object.entries(metrics).flatMap(([name, { log = {} }]) =>
    Object.entries(log).map(([framework, text]) => [`${prefix}${name}.log.${framework}`, { text }] as const),
  )
  const titles = Object.entries({ ...facts, ...metrics }).flatMap(([name, { title }]) =>
    title === undefined ? [] : [[`${prefix}${name}.title`, { text: title }] as const],
  )
  return Object.fromEntries([...titles, ...hints])
}
