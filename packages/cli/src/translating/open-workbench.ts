import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Catalogue } from '@scram/core'
import {
  checkWords,
  entryTexts,
  type GlossaryReading,
  ownTexts,
  packTexts,
  readGlossary,
  readLocale,
  type SourceTexts,
} from '@scram/messages'
import { localesIn, readCourseFolder, shippedLocales } from '@scram/messages/node'
import { loadPacks } from '@scram/packs'
import { findPacks, readShippedCatalogue, shippedPacks } from '@scram/packs/node'
import { createPart, type Part } from './part.ts'
import { shownPath } from './shown-path.ts'

/** What a translator works on: every file of words, in every language that there is. */
export interface Workbench {
  /** SCRAM's own words, then those of each pack. */
  readonly parts: readonly Part[]
  /** The languages that there are words in, the one that everything is translated from first. */
  readonly locales: readonly string[]
  /** How a language says the terms of the field; undefined where that is not written down. */
  glossary(locale: string): (GlossaryReading & { readonly file: string }) | undefined
  /** Where a language's glossary stands or would stand. */
  glossaryFile(locale: string): string
}

/** What to work on. */
export interface WorkbenchOptions {
  /** Packs by name or folder; all that ship unless given. */
  readonly pack?: readonly string[]
  /** A folder of words to work in, instead of where those are that ship. */
  readonly messages?: string
}

/** The language of SCRAM's own words. */
const english = 'en'

/**
 * Opens the files of words of some packs, and SCRAM's own.
 *
 * @throws PackError when a pack cannot be used
 */
export function openWorkbench(cwd: string, { pack = shippedPacks(), messages }: WorkbenchOptions): Workbench {
  const catalogue = readShippedCatalogue()
  const folder = messages === undefined ? undefined : resolve(cwd, messages)
  const workOn = (name: string) =>
    folder === undefined ? {} : { work: (locale: string) => join(folder, locale, `${name}.yaml`) }

  const file = join(shippedLocales, english, 'words.yaml')
  const source = readLocale(readFileSync(file, 'utf8'), shownPath(file, cwd), english)
  const words = createPart({
    cwd,
    name: 'words',
    from: english,
    source: ownTexts(source.words.texts, catalogue),
    notes: source.notes,
    home: (locale) => join(shippedLocales, locale, 'words.yaml'),
    given: textsOf(entryTexts('metrics.', catalogue)),
    ...workOn('words'),
  })
  const course =
    messages !== undefined && existsSync(folder ?? '') ? readCourseFolder(messages, cwd, ignore).packs : []
  const { sources, problems } = findPacks(pack, { cwd })
  const homes = sources.map(({ dir }) => resolve(cwd, dir, 'messages'))
  const packs = sources.map((source, index): Part => {
    const set = loadPacks([source], { catalogue, checkWords, problems, words: course })
    const id = set.packs[0]?.id ?? source.name
    const adds = addedTo(catalogue, set.catalogue)
    const texts = packTexts({ id, rules: set.rules, words: set.words, examples: set.examples, adds })
    const home = (locale: string): string => join(homes[index] ?? '', `${locale}.yaml`)
    const from = set.words.baseLocale
    return createPart({ cwd, name: id, from, source: texts, set, home, given: textsOf(texts), ...workOn(id) })
  })

  const found =
    folder === undefined ? [...localesIn(shippedLocales), ...homes.flatMap(yamlIn)] : foldersIn(folder)
  const glossaryFile = (locale: string): string => join(folder ?? shippedLocales, locale, 'glossary.yaml')
  return {
    parts: [words, ...packs],
    locales: [...new Set([english, ...found.toSorted()])],
    glossaryFile,
    glossary(locale) {
      const file = [glossaryFile(locale), join(shippedLocales, locale, 'glossary.yaml')].find((path) =>
        existsSync(path),
      )
      return file === undefined
        ? undefined
        : { ...readGlossary(readFileSync(file, 'utf8')), file: shownPath(file, cwd) }
    },
  }
}

/** What is wrong with words is for the check to say. */
function ignore(): void {}

function textsOf(source: SourceTexts): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(source).map(([key, { text }]) => [key, text]))
}

/** The entries of a catalogue that another has not. */
function addedTo(before: Catalogue, after: Catalogue): Catalogue {
  const fresh = <Entry>(all: Readonly<Record<string, Entry>>, old: object): Readonly<Record<string, Entry>> =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !Object.hasOwn(old, name)))
  return { metrics: fresh(after.metrics, before.metrics), facts: fresh(after.facts, before.facts) }
}

function yamlIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((name) =>
    name.endsWith('.yaml') ? [name.slice(0, -'.yaml'.length)] : [],
  )
}

function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}
