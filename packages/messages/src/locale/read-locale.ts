import { isMap, LineCounter, parseDocument } from 'yaml'
import { pluralFormsOf } from './locale-chain.ts'
import { type LocaleKey, localeKeys, namesOfSentence } from './locale-strings.ts'
import type { LocaleWords, MetricWords } from './locale-words.ts'
import { ownUnits, type PluralForms } from './units.ts'
import { YamlSection } from './yaml-section.ts'

/** What is wrong with a locale's file, and where. */
export interface LocaleProblem {
  readonly message: string
  readonly file: string
  /** Counts from 1. */
  readonly line: number
  /** Counts from 1. */
  readonly column: number
}

/** A locale's words, or everything that is wrong with its file. */
export type LocaleReading =
  | { readonly words: LocaleWords; readonly problems: readonly [] }
  | { readonly words?: undefined; readonly problems: readonly LocaleProblem[] }

/**
 * Reads the text of a locale's `words.yaml`. Every sentence must be there, use only the names that it may use, and give
 * every plural form that the language has. `file` is the name that problems carry.
 */
export function readLocale(text: string, file: string): LocaleReading {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const problems: LocaleProblem[] = []
  const tell = (offset: number, message: string): void => {
    const { line, col } = lines.linePos(offset)
    problems.push({ message, file, line: Math.max(line, 1), column: Math.max(col, 1) })
  }
  for (const error of document.errors) tell(error.pos[0], error.message)
  if (problems.length === 0 && !isMap(document.contents))
    tell(0, 'a locale is a map that starts with format: 1')
  if (problems.length > 0 || !isMap(document.contents)) return { problems }
  const words = readWords(new YamlSection(document.contents, '', tell))
  return problems.length > 0 ? { problems } : { words, problems: [] }
}

function readWords(root: YamlSection): LocaleWords {
  const sections = [...new Set(localeKeys.map((key) => key.slice(0, key.indexOf('.'))))]
  root.only(['format', 'locale', 'name', 'units', ...sections], ['metrics'])
  if (root.value('format') !== 1) root.tell('format', 'must be 1')
  const locale = root.text('locale') ?? ''
  const forms = pluralFormsOf(locale)
  if (forms === undefined) root.tell('locale', 'must be a language tag, such as pt-BR')

  const strings: Partial<Record<LocaleKey, string>> = {}
  for (const name of sections) {
    const section = root.section(name)
    const own = localeKeys.filter((key) => key.startsWith(`${name}.`))
    section?.only(own.map((key) => key.slice(name.length + 1)))
    for (const key of own)
      strings[key] = section?.template(key.slice(name.length + 1), namesOfSentence(key), forms ?? []) ?? ''
  }
  return {
    locale,
    name: root.text('name') ?? locale,
    strings: strings as Record<LocaleKey, string>,
    units: readUnits(root, forms ?? []),
    metrics: readMetrics(root),
  }
}

function readUnits(root: YamlSection, forms: readonly string[]): LocaleWords['units'] {
  const units = root.section('units')
  units?.only(ownUnits)
  const read = (unit: string): PluralForms => {
    const section = units?.section(unit)
    section?.only(forms)
    return { other: '#', ...Object.fromEntries(forms.map((form) => [form, section?.text(form) ?? '#'])) }
  }
  return Object.fromEntries(ownUnits.map((unit) => [unit, read(unit)])) as LocaleWords['units']
}

function readMetrics(root: YamlSection): LocaleWords['metrics'] {
  const metrics = root.section('metrics')
  const read = (name: string): MetricWords => {
    const section = metrics?.section(name)
    section?.only([], ['title', 'log'])
    const title = section?.text('title')
    const hints = section?.section('log')
    const log = Object.fromEntries(
      hints?.keys().map((framework) => [framework, hints.text(framework) ?? '']) ?? [],
    )
    return title === undefined ? { log } : { title, log }
  }
  return Object.fromEntries(metrics?.keys().map((name) => [name, read(name)]) ?? [])
}
