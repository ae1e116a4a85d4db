import type { Catalogue, EntryWords, RuleWordsOverlay } from '@scram/core'
import type { Case } from '../examples/case.ts'
import { type Layered, layered } from '../layers/layered.ts'
import { namesOf } from '../names.ts'
import type { PackSource } from '../pack-source.ts'
import { isPlain } from '../plain.ts'
import type { Problem } from '../problem.ts'
import type { DraftRule } from '../rule/draft-rule.ts'
import { type ReadRule, readRule } from '../rule/read-rule.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import { readYaml, type YamlFile } from '../yaml/yaml-file.ts'
import { isLocale } from './locale.ts'
import { extendCatalogue } from './read-catalogue.ts'
import { readOverlay } from './read-overlay.ts'
import { type PackFile, readPackFile } from './read-pack-file.ts'
import { readPackWords } from './read-pack-words.ts'
import { readTests } from './read-tests.ts'

/** A rule file that was read without an error. */
export interface SourceRule extends ReadRule {
  readonly file: YamlFile
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

/** A folder as it was read. */
export interface SourcePack {
  readonly source: PackSource
  readonly pack: PackFile
  readonly rules: readonly SourceRule[]
  /** Those of every file that holds a map. */
  readonly drafts: readonly SourceDraft[]
  /** The names of all rule files, sound or not. */
  readonly ruleNames: readonly string[]
  readonly tests: readonly SourceTest[]
  readonly overlays: readonly {
    readonly locale: string
    readonly file: YamlFile
    readonly words: Readonly<Record<string, RuleWordsOverlay>>
    readonly entries: Readonly<Record<string, EntryWords>>
  }[]
  readonly packFile: YamlFile
}

/** Reads every file of a folder. */
export function readSourceFiles(source: PackSource, base: Catalogue, problems: Problem[]): SourcePack {
  const open = (path: string): YamlFile =>
    readYaml(displayPath(source, path), source.files[path] ?? '', problems)
  const packFile = readOrMiss(source, open, problems)
  const pack = readPackFile(packFile, source.only ? 'local' : folderName(source.dir))
  const catalogue = extendCatalogue(base, pack.catalogue, packFile.report)
  const names = namesOf(catalogue)
  const rules: SourceRule[] = []
  const drafts: SourceDraft[] = []
  const rulePaths = Object.keys(source.files).filter(isRulePath).sort()
  for (const path of rulePaths) {
    const before = countErrors(problems)
    const file = open(path)
    const document = isPlain(file.value) ? layered([{ value: file.value, file }]) : undefined
    const { value, report } = document ?? file
    const read = value === undefined ? undefined : readRule(value, pack.id, ruleName(path), names, report)
    if (read && document) {
      if (read.sound && countErrors(problems) === before) rules.push({ ...read.sound, file, document })
      drafts.push({ ...read.draft, file, document })
    }
    file.close()
  }
  const ruleNames = rulePaths.map(ruleName)
  const tests = Object.keys(source.files)
    .filter(isTestPath)
    .sort()
    .map((path): SourceTest => {
      const name = path.slice(0, -testEnding.length)
      const file = open(path)
      if (!ruleNames.includes(name)) {
        file.report('unknown-rule', [], `this pack has no rule called ${quote(name)}`, {
          hint: didYouMean(name, ruleNames) ?? 'call the file after the rule that it tests',
        })
      }
      const scope = rules.find(({ rule }) => rule.id === `${pack.id}/${name}`)?.exampleScope
      const cases = readTests(file, scope, source.recordings)
      file.close()
      return { rule: `${pack.id}/${name}`, file, cases }
    })
  const overlays = Object.keys(source.files)
    .filter((path) => path.startsWith('messages/'))
    .sort()
    .map((path) => {
      const file = open(path)
      const locale = path.slice('messages/'.length, -'.yaml'.length)
      if (!isLocale(locale)) {
        const hint = 'call the file after a language: fr.yaml, pt-BR.yaml, en-x-kids.yaml'
        file.report('bad-locale', [], `${quote(locale)} is not a language`, { hint })
      }
      const wordsOf = (name: string): DraftRule['words'] | undefined =>
        drafts.find(({ rule }) => rule.id === `${pack.id}/${name}`)?.words
      return { locale, file, words: readOverlay(file, ruleNames, wordsOf), entries: readPackWords(file) }
    })
  return { source, pack, rules, drafts, ruleNames, tests, overlays, packFile }
}

/** How a file of a pack is called in messages. */
export function displayPath(source: PackSource, path: string): string {
  return source.dir === '' ? path : `${source.dir.replace(/\/$/u, '')}/${path}`
}

function readOrMiss(source: PackSource, read: (path: string) => YamlFile, problems: Problem[]): YamlFile {
  if (Object.hasOwn(source.files, 'pack.yaml')) return read('pack.yaml')
  const nothing: Problem[] = []
  const file = readYaml(displayPath(source, 'pack.yaml'), '', nothing)
  // A rule file of its own needs no pack.
  if (!source.only) {
    problems.push({
      code: 'missing-pack-file',
      severity: 'error',
      message: `the folder ${quote(source.dir)} has no pack.yaml`,
      file: file.file,
      line: 1,
      column: 1,
      hint: `add one: format: 1, pack: ${folderName(source.dir)}, version: "1.0.0", title: …`,
    })
  }
  return file
}

const testEnding = '.test.yaml'

function isTestPath(path: string): boolean {
  return path.endsWith(testEnding) && !path.includes('/')
}

function isRulePath(path: string): boolean {
  return (
    path.endsWith('.yaml') &&
    !path.endsWith(testEnding) &&
    path !== 'pack.yaml' &&
    path !== 'catalogue.yaml' &&
    !path.includes('/')
  )
}

function ruleName(path: string): string {
  return path.slice(0, -'.yaml'.length)
}

function folderName(dir: string): string {
  return dir.split(/[\\/]/u).filter(Boolean).at(-1) ?? 'local'
}

function countErrors(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length
}
