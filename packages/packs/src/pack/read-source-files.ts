import type { Catalogue, EntryWords } from '@scram/core'
import type { OrderedPack } from '../compose/order-packs.ts'
import { ruleLayers } from '../compose/rule-layers.ts'
import type { Tuning } from '../compose/tune-rules.ts'
import type { Case } from '../examples/case.ts'
import { type Layered, layered } from '../layers/layered.ts'
import { type Names, namesOf } from '../names.ts'
import type { Problem } from '../problem.ts'
import type { DraftRule } from '../rule/draft-rule.ts'
import { type ReadRule, readRule } from '../rule/read-rule.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import { isLocale } from './locale.ts'
import { extendCatalogue } from './read-catalogue.ts'
import { readPackWords } from './read-pack-words.ts'
import { readTests } from './read-tests.ts'

/** A rule that was read without an error. */
export interface SourceRule extends ReadRule {
  readonly file: YamlFile
  /** What it was read from: its file, and all that was laid beneath and upon it. */
  readonly document: Layered
}

/** A rule file, sound or not, by which its words can be judged. */
export interface SourceDraft extends DraftRule {
  readonly file: YamlFile
  readonly document: Layered
}

/** A test file, and what could be read of it. */
export interface SourceTest {
  readonly rule: string
  readonly file: YamlFile
  readonly cases: readonly Case[]
}

/** A pack as it was read; its words in other languages are read when the rules of all packs are. */
export interface SourcePack extends OrderedPack {
  readonly catalogue: Catalogue
  readonly names: Names
  readonly rules: readonly SourceRule[]
  /** Those of every file that holds a map. */
  readonly drafts: readonly SourceDraft[]
  readonly tests: readonly SourceTest[]
  readonly overlayFiles: readonly {
    readonly locale: string
    readonly file: YamlFile
    readonly entries: Readonly<Record<string, EntryWords>>
  }[]
}

/** Reads the rules of a pack, tuned as it and the packs that extend it say. */
export function readSourceFiles(
  ordered: OrderedPack,
  base: Catalogue,
  tunings: ReadonlyMap<string, Tuning>,
  problems: Problem[],
): SourcePack {
  const { pack, source } = ordered
  const catalogue = ordered.reach.reduce(
    (sum, { pack, packFile }) => extendCatalogue(sum, pack.catalogue, packFile.report),
    base,
  )
  const names = namesOf(catalogue)
  const rules: SourceRule[] = []
  const drafts: SourceDraft[] = []
  for (const name of ordered.ruleFiles.keys()) {
    const { sound, draft } = readTuned(ordered, name, names, tunings.get(`${pack.id}/${name}`), problems)
    if (sound) rules.push(sound)
    if (draft) drafts.push(draft)
  }
  const tests = Object.keys(source.files)
    .filter(isTestPath)
    .sort()
    .map((path) => readTestFile(path, ordered, rules))
  const overlayFiles = Object.keys(source.files)
    .filter((path) => path.startsWith('messages/'))
    .sort()
    .map((path) => readOverlayFile(path, ordered))
  return { ...ordered, catalogue, names, rules, drafts, tests, overlayFiles }
}

/** A rule, and what is left of it where it is not sound. */
interface ReadTuned {
  readonly sound?: SourceRule | undefined
  readonly draft?: SourceDraft
}

function readTuned(
  ordered: OrderedPack,
  name: string,
  names: Names,
  tuning: Tuning | undefined,
  problems: Problem[],
): ReadTuned {
  const file = ordered.ruleFiles.get(name)
  if (file?.value === undefined) return {}
  const before = errorsIn(problems)
  // What was wrong with its YAML was reported when it was parsed.
  const isWhole = errorsIn(problems.filter((problem) => problem.file === file.file)) === 0
  const { beneath, own } = ruleLayers(ordered, name)
  const document = own && layered([...beneath, own, ...(tuning?.layers ?? [])], own)
  // What is not a map at all is reported by its shape.
  const { value, report } = document ?? file
  const read = readRule(value, ordered.pack.id, name, names, report)
  file.close()
  if (!read || !document) return {}
  const isSound = isWhole && errorsIn(problems) === before
  return {
    sound: read.sound && isSound ? { ...read.sound, file, document } : undefined,
    draft: { ...read.draft, file, document },
  }
}

const testEnding = '.test.yaml'

function isTestPath(path: string): boolean {
  return path.endsWith(testEnding) && !path.includes('/')
}

function readTestFile(path: string, ordered: OrderedPack, rules: readonly SourceRule[]): SourceTest {
  const { pack, ruleFiles, source } = ordered
  const name = path.slice(0, -testEnding.length)
  const file = ordered.read(path)
  if (!ruleFiles.has(name)) {
    file.report('unknown-rule', [], `this pack has no rule called ${quote(name)}`, {
      hint: didYouMean(name, [...ruleFiles.keys()]) ?? 'call the file after the rule that it tests',
    })
  }
  const id = `${pack.id}/${name}`
  const scope = rules.find(({ rule }) => rule.id === id)?.exampleScope
  const cases = readTests(file, scope, source.recordings)
  file.close()
  return { rule: id, file, cases }
}

function readOverlayFile(path: string, { read }: OrderedPack): SourcePack['overlayFiles'][number] {
  const file = read(path)
  const locale = path.slice('messages/'.length, -'.yaml'.length)
  if (!isLocale(locale)) {
    const hint = 'call the file after a language: fr.yaml, pt-BR.yaml, en-x-kids.yaml'
    file.report('bad-locale', [], `${quote(locale)} is not a language`, { hint })
  }
  return { locale, file, entries: readPackWords(file) }
}

function errorsIn(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length
}
