import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { entryTexts, type GlossaryReading, ownTexts, readGlossary, readLocale } from '@scram/messages'
import { localesIn, readCourseFolder, shippedLocales } from '@scram/messages/node'
import { packOfTemplates } from '@scram/packs'
import { findPacks, readShippedCatalogue, shippedPacks } from '@scram/packs/node'
import { createPackPart, type PackPartOptions, textsOf } from './pack-part.ts'
import { createPart, type Part } from './part.ts'
import { shownPath } from './shown-path.ts'

/** What a translator works on: every file of words, in every language that there is. */
export interface Workbench {
  /** SCRAM's own words, those of its templates, then those of each pack. */
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
  /** Packs by name or folder; all that ship, and the templates, unless given. */
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
export function openWorkbench(cwd: string, { pack, messages }: WorkbenchOptions): Workbench {
  const catalogue = readShippedCatalogue()
  const folder = messages === undefined ? undefined : resolve(cwd, messages)
  const workOn: PackPartOptions['workOn'] = (name) =>
    folder === undefined ? {} : { work: (locale) => join(folder, locale, `${name}.yaml`) }
  const course = folder !== undefined && existsSync(folder) ? readCourseFolder(folder, cwd, ignore).packs : []

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
  const { sources, problems } = findPacks(pack ?? shippedPacks(), { cwd })
  const templates = pack === undefined ? sources.slice(0, 1).flatMap(({ templates: all }) => all ?? []) : []
  const packs = [...templates.map(packOfTemplates), ...sources].map((each) =>
    createPackPart(each, { cwd, catalogue, problems, course, workOn }),
  )

  const found =
    folder === undefined
      ? [...localesIn(shippedLocales), ...packs.flatMap((part) => yamlIn(dirname(part.fileOf(english))))]
      : foldersIn(folder)
  const glossaryFile = (locale: string): string => join(folder ?? shippedLocales, locale, 'glossary.yaml')
  return {
    parts: [words, ...packs],
    locales: [...new Set([english, ...found.toSorted()])],
    glossaryFile,
    glossary(locale) {
      const path = [glossaryFile(locale), join(shippedLocales, locale, 'glossary.yaml')].find((each) =>
        existsSync(each),
      )
      return path === undefined
        ? undefined
        : { ...readGlossary(readFileSync(path, 'utf8')), file: shownPath(path, cwd) }
    },
  }
}

/** What is wrong with words is for the check to say. */
function ignore(): void {}

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
