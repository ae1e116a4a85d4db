import { type Catalogue, type EntryWords, limits, type RuleWordsOverlay, type Words } from '@scram/core'
import { orderPacks } from '../compose/order-packs.ts'
import { type Tuning, tuneRules } from '../compose/tune-rules.ts'
import type { Case } from '../examples/case.ts'
import type { Origin } from '../layers/layer.ts'
import type { Layered } from '../layers/layered.ts'
import type { Files, PackSource } from '../pack-source.ts'
import { isPlain, own } from '../plain.ts'
import type { Path, Problem, Report } from '../problem.ts'
import { reportUnusedEntries } from '../review/report-unused-entries.ts'
import { reviewRules } from '../review/review-rules.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import { layOver } from './lay-over.ts'
import type { Location, PackSet } from './pack-set.ts'
import { displayPath, parseSource } from './parse-source.ts'
import { extendCatalogue } from './read-catalogue.ts'
import { type ReadOverlays, readOverlays } from './read-overlays.ts'
import { readSourceFiles, type SourcePack, type SourceRule } from './read-source-files.ts'
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
  const parsed = new Set<PackSource>()
  const ordered = orderPacks(sources, (source) => {
    parsed.add(source)
    return parseSource(source, problems)
  })
  const tunings = tuneRules(ordered)
  const packs = ordered.map((pack) => readSourceFiles(pack, base, tunings, problems))
  const found = finishRules(packs)
  const isOn = rulesInUse(packs, tunings)
  const used = found.filter(({ rule }) => isOn(rule.id))
  const documentOf = new Map(found.map(({ rule, document }) => [rule.id, document]))
  const testOf = new Map(packs.flatMap(({ tests }) => tests.map((test) => [test.rule, test])))
  const rules = used.map(({ rule }) => rule)
  const overlays = readOverlays(packs)
  const words = joinWords(packs, used, overlays)
  const locateWords: PackSet['locateWords'] = (rule, path, locale, offset = 0) => {
    const overlay = overlays.findLast(
      (each) => each.locale === locale && holds(own(each.words, rule)?.words, path),
    )
    const key = overlay && own(overlay.words, rule)?.key
    if (overlay && key !== undefined) return locationIn(overlay.file, [key, ...path], offset)
    return locationOf(documentOf.get(rule), ['message', ...path], offset)
  }
  for (const { pack, catalogue } of packs)
    reviewRules(
      used.filter(({ rule }) => packOf(rule.id) === pack.id),
      catalogue,
    )
  // Where something is misspelt, what was meant is not unused.
  if (!problems.some(({ severity }) => severity === 'error')) reportUnusedEntries(packs)
  const { checkWords } = options
  const misworded = checkWords ? reportWords(packs, overlays, checkWords) : new Set()
  const asked = new Set(packs.flatMap(({ pack, isAsked }) => (isAsked ? [pack.id] : [])))
  return {
    packs: packs.map(({ pack: { id, version, title } }) => ({ id, version, title })),
    rules: rules.filter(({ id }) => !misworded.has(id)),
    neighbours: found.filter((each) => !used.includes(each)).map(({ rule }) => rule),
    words,
    catalogue: packs.reduce(
      (sum, { pack, packFile }) => extendCatalogue(sum, pack.catalogue, packFile.report),
      base,
    ),
    examples: Object.fromEntries(used.map(({ rule, examples }) => [rule.id, examples])),
    cases: Object.fromEntries(
      used
        .filter(({ rule }) => asked.has(packOf(rule.id)))
        .map((each) => [each.rule.id, [...casesOf(each), ...(testOf.get(each.rule.id)?.cases ?? [])]]),
    ),
    problems: problems.filter(isWanted(sources)).sort(byPlace),
    files: textsOf([...parsed]),
    locate: (rule, path) => locationOf(documentOf.get(rule), path),
    effective(rule) {
      const document = documentOf.get(rule)
      if (!document) return undefined
      const originOf = (path: Path): Location => at(document.originOf(path))
      return { value: document.value, isOn: isOn(rule), originOf }
    },
    locateTest: (rule, path) => locationIn(testOf.get(rule)?.file, path),
    locateWords,
  }
}

/** Which rules are used: those of packs that were asked for, what others take of theirs, and what is switched on. */
function rulesInUse(
  packs: readonly SourcePack[],
  tunings: ReadonlyMap<string, Tuning>,
): (id: string) => boolean {
  const wanted = wantedIds(packs)
  const used = packs.flatMap(({ isAsked, takes, rules }) =>
    rules.filter(({ rule: { id, status } }) => {
      const isTaken = isAsked || takes.has('all') || (takes.has('recommended') && status === 'stable')
      return (tunings.get(id)?.isOn ?? isTaken) && wanted(id)
    }),
  )
  const ids = new Set(used.map(({ rule }) => rule.id))
  return (id) => ids.has(id)
}

/** What can only be checked when every pack is there. */
function finishRules(packs: readonly SourcePack[]): readonly SourceRule[] {
  const known = {
    packs: new Set(packs.map(({ pack }) => pack.id)),
    rules: new Set(
      packs.flatMap(({ pack, ruleFiles }) => [...ruleFiles.keys()].map((name) => `${pack.id}/${name}`)),
    ),
  }
  const all = packs.flatMap(({ rules }) => rules)
  for (const { document } of all.slice(mostRules, mostRules + 1)) {
    document.report('too-many-rules', [], `there are ${all.length} rules; at most ${mostRules} can be loaded`)
  }
  const resolved = all.slice(0, mostRules).flatMap((found) => {
    const rule = resolveSilencers(found.rule, known, found.document.report)
    return rule ? [{ ...found, rule }] : []
  })
  const circular = reportCircles(
    resolved.map(({ rule }) => rule),
    (id) => resolved.find(({ rule }) => rule.id === id)?.document.report ?? ignore,
  )
  return resolved.filter(({ rule }) => !circular.has(rule.id))
}

const ignore: Report = () => undefined

/**
 * One set of words of all packs. A pack in another language than the first has its words there too, under that
 * language, so that a reader of it gets them as what they are.
 */
function joinWords(
  packs: readonly SourcePack[],
  found: readonly SourceRule[],
  read: readonly ReadOverlays[],
): Words {
  const ids = new Set(found.map(({ rule }) => rule.id))
  const baseLocale = packs.find(({ isAsked }) => isAsked)?.pack.baseLocale ?? 'en'
  const overlays: Record<string, Record<string, RuleWordsOverlay>> = {}
  const entries: Record<string, Record<string, EntryWords>> = {}
  const add = (locale: string, id: string, words: RuleWordsOverlay): void => {
    if (!ids.has(id)) return
    overlays[locale] ??= {}
    overlays[locale][id] = layOver(overlays[locale][id], words)
  }
  for (const { pack, rules, overlayFiles } of packs) {
    if (pack.baseLocale !== baseLocale)
      for (const { rule, words } of rules) add(pack.baseLocale, rule.id, words)
    for (const { locale, entries: ownEntries } of overlayFiles)
      entries[locale] = { ...entries[locale], ...ownEntries }
  }
  for (const { locale, words } of read)
    for (const [id, overlay] of Object.entries(words)) add(locale, id, overlay.words)
  const base = Object.fromEntries(found.map(({ rule, words }) => [rule.id, words]))
  return { baseLocale, base, overlays, entries }
}

/** Whether words say something at a path. */
function holds(words: unknown, path: Path): boolean {
  let at = words
  for (const part of path) {
    if (!isPlain(at) || !Object.hasOwn(at, part)) return false
    at = at[part]
  }
  return at !== undefined
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
    packs.flatMap(({ source, pack, ruleFiles }) =>
      source.only
        ? [...ruleFiles.keys()]
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

function packOf(rule: string): string {
  return rule.slice(0, rule.indexOf('/'))
}

function locationOf(document: Layered | undefined, path: Path, offset?: number): Location | undefined {
  return document && at(document.originOf(path), offset)
}

function at({ file, path }: Origin, offset?: number): Location {
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
