import type { Catalogue } from '@scram/core'
import { readCalibrations } from '../calibration/read-calibrations.ts'
import { type Candidate, candidatesOf } from '../compose/candidate.ts'
import { type OrderedPack, orderPacks } from '../compose/order-packs.ts'
import { rulesInUse } from '../compose/rules-in-use.ts'
import { tuneRules } from '../compose/tune-rules.ts'
import type { Origin } from '../layers/layer.ts'
import { type Layered, layered } from '../layers/layered.ts'
import { namesOf } from '../names.ts'
import type { Files, PackSource } from '../pack-source.ts'
import { isPlain, own } from '../plain.ts'
import type { Path, Problem } from '../problem.ts'
import { reportUnusedEntries } from '../review/report-unused-entries.ts'
import { reviewRules } from '../review/review-rules.ts'
import { readTemplateWords } from '../template/template-words.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import type { WordsFile } from './add-words.ts'
import { casesByRule } from './cases-by-rule.ts'
import { finishRules } from './finish-rules.ts'
import { joinWords } from './join-words.ts'
import { packOf } from './pack-of.ts'
import type { Location, PackSet } from './pack-set.ts'
import { displayPath, parseSource } from './parse-source.ts'
import { extendCatalogue } from './read-catalogue.ts'
import { readOverlays } from './read-overlays.ts'
import { type Composition, readSourceFiles, type SourcePack } from './read-source-files.ts'
import { readTestFiles } from './read-test-files.ts'
import { type CheckWords, reportWords } from './report-words.ts'
import { wantedProblems } from './wanted-problems.ts'

/** What packs are read with. */
export interface ReadOptions {
  /** The metrics and facts that every pack may name. */
  readonly catalogue?: Catalogue
  /** Judges the templates of every rule; without it they are taken as they are. */
  readonly checkWords?: CheckWords
  /** Words from outside for the templates that SCRAM ships. */
  readonly templateWords?: readonly Pick<WordsFile, 'locale' | 'file' | 'text'>[]
}

const nothing: Catalogue = { metrics: {}, facts: {} }

/**
 * Reads packs from their texts. Never throws for what an author wrote: every problem of every file is in the result,
 * with its place, and the rules without an error are there to be used.
 */
export function readPacks(sources: readonly PackSource[], options: ReadOptions = {}): PackSet {
  const problems: Problem[] = []
  const base = options.catalogue ?? nothing
  const parsed = new Set<PackSource>()
  const order = orderPacks(sources, (source) => {
    parsed.add(source)
    return parseSource(source, problems)
  })
  const { asked } = order
  const candidates = new Map(order.packs.map((pack) => [pack.pack.id, candidatesOf(pack)]))
  const candidatesIn = (pack: string): readonly Candidate[] => candidates.get(pack) ?? []
  const tunings = tuneRules(order.packs, candidatesIn)
  const inUse = rulesInUse(order, tunings, candidatesIn)
  const catalogues = cataloguesOf(order.packs, base)
  const names = new Map(
    order.packs.map(({ pack: { id }, reach, isReachWhole }) => {
      const isWhole = isReachWhole && reach.every(({ pack }) => pack.isCatalogueWhole)
      return [id, namesOf(catalogues.get(id) ?? base, !isWhole)]
    }),
  )
  const composition: Composition = {
    namesOf: (pack) => names.get(pack) ?? namesOf(base),
    tunings,
    candidatesOf: candidatesIn,
    isRead: (id) => inUse.used.has(id) || inUse.neighbours.has(id) || asked.has(packOf(id)),
  }
  const packs = order.packs.map((pack) => readSourceFiles(pack, composition, problems))
  const found = finishRules(packs, inUse)
  const used = found.filter(({ rule }) => inUse.used.has(rule.id))
  const documentOf = documentsOf(packs, composition)
  const testFiles = readTestFiles(packs, asked, inUse.used)
  const rules = used.map(({ rule }) => rule)
  const read = [
    ...readTemplateWords(order.packs, candidatesIn, options.templateWords),
    ...readOverlays(packs),
  ]
  const { checkWords } = options
  const { faulty: misworded, overlays } = checkWords
    ? reportWords(packs, read, checkWords)
    : { faulty: new Set<string>(), overlays: read }
  const words = joinWords(packs, used, overlays, asked)
  const locateWords: PackSet['locateWords'] = (rule, path, locale, offset = 0) => {
    const spoken = overlays.filter((each) => each.locale === locale && own(each.words, rule))
    // What a language lacks is looked for in its own file.
    const overlay = spoken.findLast((each) => holds(own(each.words, rule)?.words, path)) ?? spoken.at(-1)
    const key = overlay && own(overlay.words, rule)?.key
    if (overlay && key !== undefined) return locationIn(overlay.file, [key, ...path], offset)
    return locationOf(documentOf(rule), ['message', ...path], offset)
  }
  for (const { pack } of packs.filter(({ pack }) => asked.has(pack.id)))
    reviewRules(
      used.filter(({ rule }) => packOf(rule.id) === pack.id),
      catalogues.get(pack.id) ?? base,
    )
  // Where something is misspelt, what was meant is not unused.
  if (!problems.some(({ severity }) => severity === 'error'))
    reportUnusedEntries(packs, (pack) => asked.has(pack))
  const withCases = [...used.map(({ document }) => document.originOf(['examples'])), ...testFiles]
  const fileOf = new Map(withCases.map(({ file }) => [file.file, file]))
  let cases: PackSet['cases'] | undefined
  return {
    packs: packs.map(({ pack: { id, version, title } }) => ({ id, version, title })),
    ids: packs.flatMap(({ pack }) => candidatesIn(pack.id).map(({ id }) => id)),
    rules: rules.filter(({ id }) => !misworded.has(id)),
    neighbours: found.filter(({ rule }) => inUse.neighbours.has(rule.id)).map(({ rule }) => rule),
    words,
    catalogue: packs.reduce(
      (sum, { pack, packFile }) => extendCatalogue(sum, pack.catalogue, packFile.report),
      base,
    ),
    calibration: readCalibrations(packs, tunings),
    examples: Object.fromEntries(used.map(({ rule, examples }) => [rule.id, examples])),
    // A check runs none of them.
    get cases() {
      cases ??= casesByRule(used, asked, testFiles)
      return cases
    },
    problems: wantedProblems(problems, order, candidatesIn, inUse),
    files: textsOf([...parsed]),
    locate: (rule, path) => locationOf(documentOf(rule), path),
    effective(rule) {
      const document = documentOf(rule)
      if (!document) return undefined
      const originOf = (path: Path): Location => at(document.originOf(path))
      return { value: document.value, isOn: inUse.used.has(rule), originOf }
    },
    locateCase: ({ file, path }) => locationIn(fileOf.get(file), path),
    locateWords,
  }
}

/** What the rules of each pack may name: what everybody may, and what it and the packs that it extends declare. */
function cataloguesOf(packs: readonly OrderedPack[], base: Catalogue): ReadonlyMap<string, Catalogue> {
  const catalogueOf = ({ reach }: OrderedPack): Catalogue =>
    reach.reduce((sum, { pack, packFile }) => extendCatalogue(sum, pack.catalogue, packFile.report), base)
  return new Map(packs.map((pack) => [pack.pack.id, catalogueOf(pack)]))
}

/** The document of every rule, also of those that were not read. */
function documentsOf(
  packs: readonly SourcePack[],
  { candidatesOf, tunings }: Composition,
): (id: string) => Layered | undefined {
  const read = new Map(packs.flatMap(({ drafts }) => drafts.map(({ rule, document }) => [rule.id, document])))
  return (id) => {
    const made = candidatesOf(packOf(id)).find((each) => each.id === id)?.made
    return read.get(id) ?? (made && layered([...made.layers, ...(tunings.layers.get(id) ?? [])], made.home))
  }
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

function textsOf(sources: readonly PackSource[]): Files {
  return Object.fromEntries(
    sources.flatMap((source) =>
      Object.entries(source.files).map(([path, text]) => [displayPath(source, path), text]),
    ),
  )
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
