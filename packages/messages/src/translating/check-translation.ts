import { displayWidth } from '../format/display-width.ts'
import { languageOf, pluralFormsOf } from '../locale/locale-chain.ts'
import { checkTemplate } from '../template/check-template.ts'
import { didYouMean } from '../template/did-you-mean.ts'
import { holdsForm, patternOf, termsIn, withoutCode } from './find-terms.ts'
import type { Glossary } from './glossary.ts'
import { placeholdersOf, withoutTags } from './placeholders.ts'
import type { SourceText, SourceTexts } from './source-text.ts'

/** What may be wrong with a translation. */
export type TranslationCode =
  | 'missing'
  | 'unknown-key'
  | 'bad-template'
  | 'placeholders'
  | 'unchanged'
  | 'too-long'
  | 'glossary'
  | 'stale'

/** What is wrong with one text of a translation. */
export interface TranslationProblem {
  readonly code: TranslationCode
  readonly key: string
  readonly message: string
}

/** What a translation is held to. */
export interface TranslationRules {
  readonly source: SourceTexts
  /** What the file is called where a glossary excepts its texts: `words`, or the name of a pack. */
  readonly part: string
  /** The language that it is translated from. */
  readonly from: string
  /** The language that it is translated into. */
  readonly locale: string
  /** What is said already by the language that this is a tone or a region of; it need not be said again. */
  readonly below?: Readonly<Record<string, string>>
  /** What both said at an earlier time, to find what was translated from a text that is no longer there. */
  readonly before?: {
    readonly source: Readonly<Record<string, string>>
    readonly own: Readonly<Record<string, string>>
  }
  /** How the terms are written in the source, and in the translation. */
  readonly glossaries?: { readonly source: Glossary; readonly own: Glossary }
}

/** Gives everything that is wrong with the texts of one file, by their keys. */
export function checkTranslation(
  texts: Readonly<Record<string, string>>,
  rules: TranslationRules,
): readonly TranslationProblem[] {
  const { source, below = {}, locale } = rules
  const keys = Object.keys(source)
  const missing = keys
    .filter((key) => !Object.hasOwn(texts, key) && !Object.hasOwn(below, key))
    .map((key): TranslationProblem => ({ code: 'missing', key, message: `${key} is missing` }))
  const forms = pluralFormsOf(locale) ?? []
  const others = Object.entries(texts).flatMap(([key, text]) => {
    const base = Object.hasOwn(source, key) ? source[key] : undefined
    if (base === undefined) {
      const message = `${key} is not in the source${didYouMean(key, keys)}`
      return [{ code: 'unknown-key', key, message } as const]
    }
    return checkText(key, text, base, forms, rules)
  })
  return [...missing, ...others]
}

function checkText(
  key: string,
  text: string,
  base: SourceText,
  pluralForms: readonly string[],
  rules: TranslationRules,
): readonly TranslationProblem[] {
  const problem = (code: TranslationCode, message: string): TranslationProblem => ({ code, key, message })
  const { names, widest } = base
  const broken =
    names === undefined
      ? text.includes('{{')
        ? ['it is shown as it is, so it can hold no {{…}}']
        : []
      : checkTemplate(text, { names, pluralForms }).map(({ message }) => message)
  if (broken.length > 0) return broken.map((message) => problem('bad-template', `${key}: ${message}`))
  const differs = names === undefined ? undefined : difference(base.text, text)
  const width = displayWidth(withoutTags(text, '00.0 %').trim())
  return [
    ...(differs === undefined ? [] : [problem('placeholders', `${key} ${differs}`)]),
    ...(isUnchanged(text, base.text, rules) ? [problem('unchanged', `${key} is as in the source`)] : []),
    ...(widest !== undefined && width > widest
      ? [problem('too-long', `${key} takes ${width} columns; ${widest} are the most`)]
      : []),
    ...checkTerms(key, text, base.text, rules).map((message) => problem('glossary', message)),
    ...(isStale(key, text, base.text, rules)
      ? [
          problem(
            'stale',
            `${key} is as it was, but its source is not: it was “${rules.before?.source[key]}”`,
          ),
        ]
      : []),
  ]
}

/** Whether the source has changed since, and the translation has not. */
function isStale(key: string, text: string, source: string, { before }: TranslationRules): boolean {
  const wasSaid = (texts: Readonly<Record<string, string>> = {}, now: string): boolean | undefined =>
    Object.hasOwn(texts, key) ? texts[key]?.trim() === now.trim() : undefined
  return wasSaid(before?.source, source) === false && wasSaid(before?.own, text) === true
}

/** Says how the placeholders of two templates differ; undefined where they do not. */
function difference(source: string, text: string): string | undefined {
  const [wanted, given] = [placeholdersOf(source), placeholdersOf(text)]
  const parts = (['filled', 'asked'] as const).flatMap((kind) => {
    const show = (name: string): string => (kind === 'filled' ? `{{… ${name}}}` : `{{#if ${name}}}`)
    const lacks = [...wanted[kind]].filter((name) => !given[kind].has(name)).map(show)
    const besides = [...given[kind]].filter((name) => !wanted[kind].has(name)).map(show)
    return [
      ...(lacks.length > 0 ? [`lacks ${lacks.join(', ')}`] : []),
      ...(besides.length > 0 ? [`has ${besides.join(', ')}, which the source has not`] : []),
    ]
  })
  return parts.length === 0 ? undefined : parts.join('; ')
}

/** Two words at least: one alone may well be the same in both languages. */
function isUnchanged(text: string, source: string, { from, locale }: TranslationRules): boolean {
  if (languageOf(from) === languageOf(locale) || text.trim() !== source.trim()) return false
  return (withoutTags(text).match(/\p{L}{2,}/gu) ?? []).length >= 2
}

function checkTerms(
  key: string,
  text: string,
  source: string,
  { glossaries, part }: TranslationRules,
): readonly string[] {
  if (glossaries === undefined) return []
  const said = withoutCode(withoutTags(text))
  const wanted = termsIn(withoutCode(withoutTags(source)), glossaries.source)
  return Object.entries(glossaries.own).flatMap(([term, { use, avoid, except }]) => {
    if (except.includes(`${part}/${key}`)) return []
    const bad = avoid.find((form) => patternOf(form).test(said))
    if (bad !== undefined)
      return [`${key} says "${bad.replaceAll('*', '')}"; the glossary has ${quoted(use)} for ${term}`]
    if (!wanted.includes(term) || use.length === 0 || use.some((form) => holdsForm(said, form))) return []
    return [`${key} lacks the term for "${term}", which is ${quoted(use)}`]
  })
}

function quoted(forms: readonly string[]): string {
  return forms.length === 0 ? 'another word' : forms.map((form) => `"${form}"`).join(' or ')
}
