import type { Catalogue, Rule, Words } from '@scram/core'
import { eachText } from '../rules/each-text.ts'
import { namesOfRule } from '../rules/names-of-rule.ts'
import { entryTexts } from './own-texts.ts'
import { type SourceText, type SourceTexts, widestTitle } from './source-text.ts'

/** A pack as far as its words go. */
export interface PackToTranslate {
  readonly id: string
  /** Absent where it has none of its own to translate. */
  readonly title?: string | undefined
  readonly rules: readonly Rule[]
  readonly words: Pick<Words, 'base'>
  /** The names of each rule's examples, by rule id. */
  readonly examples: Readonly<Record<string, readonly { readonly name: string }[]>>
  /** The metrics and facts that the pack adds. */
  readonly adds: Catalogue
}

/** The texts of a pack's rules: `overfitting.causes.noise.try`, `overfitting.examples.one bad epoch`. */
export function packTexts({ id, title, rules, words, examples, adds }: PackToTranslate): SourceTexts {
  const own = rules.filter((rule) => rule.id.startsWith(`${id}/`))
  const texts = own.flatMap((rule) => {
    const name = rule.id.slice(id.length + 1)
    const names = namesOfRule(rule)
    const templates = eachText(words.base[rule.id] ?? {}).map(({ path, text }): [string, SourceText] => [
      [name, ...path].join('.'),
      path[0] === 'title' ? { text, names, widest: widestTitle } : { text, names },
    ])
    const named = (examples[rule.id] ?? []).map((example): [string, SourceText] => [
      `${name}.examples.${example.name}`,
      { text: example.name },
    ])
    const labels = Object.entries(words.base[rule.id]?.parameters ?? {}).map(
      ([parameter, text]): [string, SourceText] => [`${name}.parameters.${parameter}`, { text }],
    )
    return [...templates, ...labels, ...named]
  })
  const ownTitle = title === undefined ? {} : { 'pack.title': { text: title } }
  return { ...ownTitle, ...Object.fromEntries(texts), ...entryTexts('pack.metrics.', adds) }
}
