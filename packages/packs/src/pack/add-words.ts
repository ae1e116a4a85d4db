import type { RuleWordsOverlay, Words } from '@scram/core'
import { isPlain } from '../plain.ts'
import type { Problem } from '../problem.ts'
import { readYaml, type YamlFile } from '../yaml/yaml-file.ts'
import { layOver } from './lay-over.ts'
import type { PackSet } from './pack-set.ts'
import { readOverlay } from './read-overlay.ts'
import { type PackWords, readPackWords } from './read-pack-words.ts'
import { type CheckWords, withoutBroken } from './report-words.ts'

/** The words of one pack in one language from outside the pack, as text. */
export interface WordsFile {
  readonly locale: string
  /** The name of the pack. */
  readonly pack: string
  /** The name that problems carry. */
  readonly file: string
  readonly text: string
}

interface Added {
  readonly locale: string
  /** The name of the pack. */
  readonly name: string
  readonly yaml: YamlFile
  readonly rules: Readonly<Record<string, RuleWordsOverlay>>
  readonly pack: PackWords
}

/**
 * Lays words from outside over those of packs, string by string. What is wrong with them is a warning: a string that is
 * broken is left out, and what was there before is said.
 */
export function addWords(set: PackSet, files: readonly WordsFile[], checkWords?: CheckWords): PackSet {
  if (files.length === 0) return set
  const problems: Problem[] = []
  const added = files.map((file) => readAdded(file, set, problems, checkWords))
  return {
    ...set,
    words: added.reduce(lay, set.words),
    problems: [...set.problems, ...problems.map((problem) => ({ ...problem, severity: 'warning' }) as const)],
    files: { ...set.files, ...Object.fromEntries(files.map(({ file, text }) => [file, text])) },
    locateWords: (rule, path, locale, offset) => {
      const spoken = added.filter((each) => each.locale === locale && Object.hasOwn(each.rules, rule))
      const holding = spoken.findLast((each) => valueAt(each.rules[rule], path) !== undefined)
      const isBelow = locale !== undefined && valueAt(set.words.overlays[locale]?.[rule], path) !== undefined
      // What a language lacks is looked for in its own file.
      const own = holding ?? (isBelow ? undefined : spoken.at(-1))
      if (!own) return set.locateWords(rule, path, locale, offset)
      const name = rule.slice(rule.indexOf('/') + 1)
      return { file: own.yaml.file, ...own.yaml.locate([name, ...path], 'value', offset) }
    },
  }
}

function readAdded(
  { locale, pack, file, text }: WordsFile,
  { rules, words }: PackSet,
  problems: Problem[],
  checkWords: CheckWords | undefined,
): Added {
  const yaml = readYaml(file, text, problems, 'words')
  const own = rules.filter(({ id }) => id.startsWith(`${pack}/`))
  const worded = own.map(({ id }) => ({ id, name: id.slice(pack.length + 1), words: words.base[id] }))
  // Words of a pack that is not in use are no mistake.
  const read = own.length === 0 ? {} : readOverlay(yaml, pack, worded)
  const sound = own.flatMap((rule) => {
    const overlay = read[rule.id]
    if (!overlay) return []
    const left = checkWords ? withoutBroken(rule, overlay, { locale, file: yaml }, checkWords) : overlay
    return [[rule.id, left.words] as const]
  })
  return { locale, name: pack, yaml, rules: Object.fromEntries(sound), pack: readPackWords(yaml) }
}

function lay(words: Words, { locale, name, rules, pack: { title, entries } }: Added): Words {
  const before = words.overlays[locale] ?? {}
  const after = Object.entries(rules).map(([id, overlay]) => [id, layOver(before[id], overlay)])
  return {
    ...words,
    overlays: { ...words.overlays, [locale]: { ...before, ...Object.fromEntries(after) } },
    entries: { ...words.entries, [locale]: layOver(words.entries?.[locale], entries) },
    ...(title !== undefined && {
      packTitles: { ...words.packTitles, [locale]: { ...words.packTitles?.[locale], [name]: title } },
    }),
  }
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, key) => (isPlain(at) ? at[key] : undefined), value)
}
