import type { RuleWordsOverlay } from '@scram/core'
import type { Candidate } from '../compose/candidate.ts'
import type { WordsFile } from '../pack/add-words.ts'
import type { ParsedPack } from '../pack/parse-source.ts'
import { readRuleOverlay } from '../pack/read-overlay.ts'
import type { ReadOverlays } from '../pack/read-overlays.ts'
import { isPlain, own } from '../plain.ts'
import type { Problem } from '../problem.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import { readYaml, type YamlFile } from '../yaml/yaml-file.ts'

const ownFolder = 'templates/messages/'
const shippedFolder = 'messages/'

/** The words of templates in one language, as text. */
type WordsText = Pick<WordsFile, 'locale' | 'file' | 'text'>

/** The words of templates in one language. */
interface TemplateWords {
  readonly locale: string
  readonly file: YamlFile
  /** By the names of templates. */
  readonly words: Readonly<Record<string, RuleWordsOverlay>>
  readonly shipped?: boolean
}

/**
 * The words in other languages that rules have from the templates they use: `templates/messages/<locale>.yaml`, by the names of
 * templates. What a rule words itself is not among them.
 *
 * @param candidatesOf the rules of a pack, by its id
 * @param more words from outside for the templates that SCRAM ships
 */
export function readTemplateWords(
  packs: readonly ParsedPack[],
  candidatesOf: (pack: string) => readonly Candidate[],
  more: readonly WordsText[] = [],
): readonly ReadOverlays[] {
  return packs.flatMap((parsed) => {
    const users = candidatesOf(parsed.pack.id).filter(({ made }) => made?.use)
    if (users.length === 0 && parsed.templates.own.length === 0) return []
    // Those of the pack count before those that ship.
    return [...shippedWords(parsed, more), ...ownWords(parsed)].map(({ words, ...rest }) => ({
      ...rest,
      words: Object.fromEntries(users.flatMap((user) => wordsFor(user, words))),
    }))
  })
}

function wordsFor(
  { id, made }: Candidate,
  words: TemplateWords['words'],
): readonly [string, { readonly key: string; readonly words: RuleWordsOverlay }][] {
  const key = made?.use?.template.name ?? ''
  const overlay = own(words, key)
  if (overlay === undefined) return []
  return [[id, { key, words: without(overlay, made?.home.value.message) as RuleWordsOverlay }]]
}

function ownWords({ source, templates, read }: ParsedPack): readonly TemplateWords[] {
  const names = templates.own.map(({ name }) => name)
  return pathsIn(source.files, ownFolder).map(([path, locale]) => {
    const file = read(path)
    return { locale, file, words: readWords(file, names) }
  })
}

/** Those that ship are taken to be sound, as their templates are. */
function shippedWords(
  { source: { templates } }: ParsedPack,
  more: readonly WordsText[],
): readonly TemplateWords[] {
  const { dir = '', files = {} } = templates ?? {}
  const nobody: Problem[] = []
  const shipped = pathsIn(files, shippedFolder).map(([path, locale]): WordsText => {
    return { locale, file: `${dir}/${path}`, text: files[path] ?? '' }
  })
  return [...shipped, ...more].map(({ locale, file: name, text }) => {
    const file = readYaml(name, text, nobody, 'words')
    const words = isPlain(file.value) ? (file.value as TemplateWords['words']) : {}
    return { locale, file, words, shipped: true }
  })
}

function readWords(file: YamlFile, names: readonly string[]): TemplateWords['words'] {
  const words: Record<string, RuleWordsOverlay> = {}
  for (const [name, overlay] of Object.entries(isPlain(file.value) ? file.value : {})) {
    if (names.includes(name)) {
      const read = readRuleOverlay(overlay, name, file.report)
      if (read) words[name] = read
      continue
    }
    file.report('unknown-template', [name], `this pack has no template called ${quote(name)}`, {
      at: 'key',
      hint: didYouMean(name, names),
    })
  }
  return words
}

function pathsIn(
  files: Readonly<Record<string, string>>,
  folder: string,
): readonly (readonly [path: string, locale: string])[] {
  return Object.keys(files)
    .filter((path) => path.startsWith(folder))
    .sort()
    .map((path) => [path, path.slice(folder.length, -'.yaml'.length)] as const)
}

/** Words without those for which a rule has its own. */
function without(words: unknown, said: unknown): unknown {
  if (!isPlain(words) || !isPlain(said)) return said === undefined ? words : undefined
  const left = Object.entries(words).map(([key, value]) => [key, without(value, said[key])] as const)
  return Object.fromEntries(left.filter(([, value]) => value !== undefined))
}
