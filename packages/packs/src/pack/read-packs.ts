import { type Catalogue, type EntryWords, limits, type RuleWordsOverlay, type Words } from '@scram/core'
import type { Case } from '../examples/case.ts'
import type { Origin } from '../layers/layer.ts'
import type { Layered } from '../layers/layered.ts'
import type { Files, PackSource } from '../pack-source.ts'
import { own } from '../plain.ts'
import type { Path, Problem, Report } from '../problem.ts'
import { quote } from '../text/quote.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import type { EffectiveRule, Location, PackSet } from './pack-set.ts'
import { extendCatalogue } from './read-catalogue.ts'
import { displayPath, readSourceFiles, type SourcePack, type SourceRule } from './read-source-files.ts'
import { type CheckWords, reportWords } from './report-words.ts'
import { reportCircles, resolveSilencers } from './resolve-silencers.ts'

/** What packs are read with. */
export interface ReadOptions {
  /** The metrics and facts that every pack may name. */
  readonly catalogue?: Catalogue
  /** Judges the templates of every rule; without it they are taken as they are. */
  readonly checkWords?: CheckWords
}

const { rules: mostRules } = limits
const nothing: Catalogue = { metrics: {}, facts: {} }

/**
 * Reads packs from their texts. Never throws for what an author wrote: every problem of every file is in the result,
 * with its place, and the rules without an error are there to be used.
 */
export function readPacks(sources: readonly PackSource[], options: ReadOptions = {}): PackSet {
  const problems: Problem[] = []
  const base = options.catalogue ?? nothing
  const read = sources.map((source) => readSourceFiles(source, base, problems))
  const packs = withoutTwins(read)
  const wanted = wantedIds(packs)
  const all = finishRules(packs)
  const found = all.filter(({ rule }) => wanted(rule.id))
  const documentOf = new Map(found.map(({ rule, document }) => [rule.id, document]))
  const testOf = new Map(packs.flatMap(({ tests }) => tests.map((test) => [test.rule, test])))
  const rules = found.map(({ rule }) => rule)
  const words = joinWords(packs, found)
  const locateWords: PackSet['locateWords'] = (rule, path, locale, offset = 0) => {
    const overlay = overlayFor(packs, rule, locale)
    if (overlay) return locationIn(overlay, [nameOf(rule), ...path], offset)
    return originIn(documentOf.get(rule), ['message', ...path], offset)
  }
  const { checkWords } = options
  const misworded = new Set(checkWords ? packs.flatMap((pack) => [...reportWords(pack, checkWords)]) : [])
  return {
    packs: packs.map(({ pack: { id, version, title } }) => ({ id, version, title })),
    rules: rules.filter(({ id }) => !misworded.has(id)),
    neighbours: all.filter((each) => !found.includes(each)).map(({ rule }) => rule),
    words,
    catalogue: packs.reduce(
      (sum, { pack, packFile }) => extendCatalogue(sum, pack.catalogue, packFile.report),
      base,
    ),
    examples: Object.fromEntries(found.map(({ rule, examples }) => [rule.id, examples])),
    cases: Object.fromEntries(
      found.map((each) => [each.rule.id, [...casesOf(each), ...(testOf.get(each.rule.id)?.cases ?? [])]]),
    ),
    problems: problems.filter(isWanted(sources)).sort(byPlace),
    files: textsOf(sources),
    effective: (rule) => effectiveOf(documentOf.get(rule)),
    locate: (rule, path) => originIn(documentOf.get(rule), path),
    locateTest: (rule, path) => locationIn(testOf.get(rule)?.file, path),
    locateWords,
  }
}

/** The packs whose id no pack before them has; the others are reported. */
function withoutTwins(packs: readonly SourcePack[]): readonly SourcePack[] {
  const ids = new Set<string>()
  return packs.filter(({ pack, packFile }) => {
    if (ids.has(pack.id)) {
      packFile.report('pack-twice', ['pack'], `there are two packs called ${quote(pack.id)}`, {
        hint: 'rename one',
      })
      return false
    }
    ids.add(pack.id)
    return true
  })
}

/** What can only be checked when every pack is there. */
function finishRules(packs: readonly SourcePack[]): readonly SourceRule[] {
  const known = {
    packs: new Set(packs.map(({ pack }) => pack.id)),
    rules: new Set(packs.flatMap(({ pack, ruleNames }) => ruleNames.map((name) => `${pack.id}/${name}`))),
  }
  const all = packs.flatMap(({ rules }) => rules)
  for (const { file } of all.slice(mostRules, mostRules + 1)) {
    file.report('too-many-rules', [], `there are ${all.length} rules; at most ${mostRules} can be loaded`)
  }
  const resolved = all.slice(0, mostRules).flatMap((found) => {
    const rule = resolveSilencers(found.rule, known, found.file.report)
    return rule ? [{ ...found, rule }] : []
  })
  const circular = reportCircles(
    resolved.map(({ rule }) => rule),
    (id) => resolved.find(({ rule }) => rule.id === id)?.file.report ?? ignore,
  )
  return resolved.filter(({ rule }) => !circular.has(rule.id))
}

const ignore: Report = () => undefined

/**
 * One set of words of all packs. A pack in another language than the first has its words there too, under that
 * language, so that a reader of it gets them as what they are.
 */
function joinWords(packs: readonly SourcePack[], found: readonly SourceRule[]): Words {
  const ids = new Set(found.map(({ rule }) => rule.id))
  const baseLocale = packs[0]?.pack.baseLocale ?? 'en'
  const overlays: Record<string, Record<string, RuleWordsOverlay>> = {}
  const entries: Record<string, Record<string, EntryWords>> = {}
  const add = (locale: string, id: string, words: RuleWordsOverlay): void => {
    if (!ids.has(id)) return
    overlays[locale] ??= {}
    overlays[locale][id] = words
  }
  for (const { pack, rules, overlays: ownOverlays } of packs) {
    if (pack.baseLocale !== baseLocale)
      for (const { rule, words } of rules) add(pack.baseLocale, rule.id, words)
    for (const { locale, words, entries: ownEntries } of ownOverlays) {
      entries[locale] = { ...entries[locale], ...ownEntries }
      for (const [name, overlay] of Object.entries(words)) add(locale, `${pack.id}/${name}`, overlay)
    }
  }
  const base = Object.fromEntries(found.map(({ rule, words }) => [rule.id, words]))
  return { baseLocale, base, overlays, entries }
}

/** The examples of a rule as cases. */
function casesOf({ examples }: SourceRule): readonly Case[] {
  return examples.map((example, index) => ({
    ...example,
    in: 'rule',
    path: ['examples', index],
    locales: [],
  }))
}

/** Which rules are wanted, where only some files of a folder are. */
function wantedIds(packs: readonly SourcePack[]): (id: string) => boolean {
  const unwanted = new Set(
    packs.flatMap(({ source, pack, ruleNames }) =>
      source.only
        ? ruleNames
            .filter((name) => !source.only?.includes(`${name}.yaml`))
            .map((name) => `${pack.id}/${name}`)
        : [],
    ),
  )
  return (id) => !unwanted.has(id)
}

function isWanted(sources: readonly PackSource[]): (problem: Problem) => boolean {
  const unwanted = new Set(
    sources.flatMap((source) =>
      source.only
        ? Object.keys(source.files)
            .filter((path) => path !== 'pack.yaml' && !source.only?.includes(path))
            .map((path) => displayPath(source, path))
        : [],
    ),
  )
  return ({ file }) => !unwanted.has(file)
}

function textsOf(sources: readonly PackSource[]): Files {
  return Object.fromEntries(
    sources.flatMap((source) =>
      Object.entries(source.files).map(([path, text]) => [displayPath(source, path), text]),
    ),
  )
}

function overlayFor(
  packs: readonly SourcePack[],
  rule: string,
  locale: string | undefined,
): YamlFile | undefined {
  const pack = packs.find(({ pack: { id } }) => rule.startsWith(`${id}/`))
  return pack?.overlays.find((overlay) => overlay.locale === locale && own(overlay.words, nameOf(rule)))?.file
}

function nameOf(rule: string): string {
  return rule.slice(rule.indexOf('/') + 1)
}

function effectiveOf(document: Layered | undefined): EffectiveRule | undefined {
  return document && { value: document.value, originOf: (path) => placeOf(document.originOf(path)) }
}

function originIn(document: Layered | undefined, path: Path, offset?: number): Location | undefined {
  return document && placeOf(document.originOf(path), offset)
}

function placeOf({ file, path }: Origin, offset?: number): Location {
  return { file: file.file, ...file.locate(path, 'value', offset) }
}

function locationIn(file: YamlFile | undefined, path: Path, offset?: number): Location | undefined {
  return file && { file: file.file, ...file.locate(path, 'value', offset) }
}

function byPlace(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
