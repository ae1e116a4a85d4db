import { join, resolve } from 'node:path'
import type { Catalogue, Words } from '@scram/core'
import { checkWords, packTexts, type SourceTexts } from '@scram/messages'
import { loadPacks, type PackSource, type Problem, type WordsFile } from '@scram/packs'
import { createPart, type Part, type PartOptions } from './part.ts'

/** What the part of a pack is made with. */
export interface PackPartOptions {
  readonly cwd: string
  readonly catalogue: Catalogue
  /** What already went wrong while the pack was looked for. */
  readonly problems: readonly Problem[]
  /** Words of one's own, to be laid over those of the pack. */
  readonly course: readonly WordsFile[]
  /** Where the words of a pack are worked on, where that is not where they are shipped. */
  readonly workOn: (name: string) => Pick<PartOptions, 'work'>
}

/**
 * The words of a pack.
 *
 * @throws PackError when the pack cannot be used
 */
export function createPackPart(source: PackSource, options: PackPartOptions): Part {
  const { cwd, catalogue, problems, course, workOn } = options
  const set = loadPacks([source], { catalogue, checkWords, problems, words: course })
  // What a pack extends comes before it.
  const pack = set.packs.at(-1)
  const id = pack?.id ?? source.name
  const adds = addedTo(catalogue, set.catalogue)
  // The words of templates are a part of their own, and come to the rules that use them from there.
  const isOfTemplates = source.name === 'templates'
  const title = isOfTemplates ? undefined : pack?.title
  const texts = packTexts({ id, title, rules: set.rules, words: set.words, examples: set.examples, adds })
  const files = Object.fromEntries(
    Object.entries(source.files).filter(([path]) => !path.startsWith('messages/')),
  )
  const { overlays } = loadPacks([{ ...source, files }], { catalogue, problems }).words
  return createPart({
    cwd,
    name: id,
    from: set.words.baseLocale,
    source: texts,
    set,
    home: (locale) => join(resolve(cwd, source.dir), 'messages', `${locale}.yaml`),
    given: textsOf(texts),
    ...(!isOfTemplates && { inherited: (locale) => said(overlays[locale], id, texts) }),
    ...workOn(id),
  })
}

/** Texts without what they are held to. */
export function textsOf(source: SourceTexts): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(source).map(([key, { text }]) => [key, text]))
}

/** Those texts of a pack that words in another language say. */
function said(
  words: Words['overlays'][string] | undefined,
  id: string,
  texts: SourceTexts,
): Readonly<Record<string, string>> {
  const found = Object.keys(texts).flatMap((key) => {
    const [rule = '', ...path] = key.split('.')
    let at: unknown = words?.[`${id}/${rule}`]
    for (const part of path) at = typeof at === 'object' && at !== null ? at[part as never] : undefined
    return typeof at === 'string' ? [[key, at] as const] : []
  })
  return Object.fromEntries(found)
}

/** The entries of a catalogue that another has not. */
function addedTo(before: Catalogue, after: Catalogue): Catalogue {
  const fresh = <Entry>(all: Readonly<Record<string, Entry>>, old: object): Readonly<Record<string, Entry>> =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !Object.hasOwn(old, name)))
  return { metrics: fresh(after.metrics, before.metrics), facts: fresh(after.facts, before.facts) }
}
