import type { PackSource } from '../pack-source.ts'
import type { Problem } from '../problem.ts'
import { shelveTemplates } from '../template/shelve-templates.ts'
import type { TemplateShelf } from '../template/template.ts'
import { quote } from '../text/quote.ts'
import { readYaml, type YamlFile } from '../yaml/yaml-file.ts'
import { type PackFile, readPackFile } from './read-pack-file.ts'
import { isTestPath } from './test-path.ts'

/** A folder whose pack.yaml was read; the files of its rules are parsed and no more. */
export interface ParsedPack {
  readonly source: PackSource
  readonly pack: PackFile
  readonly packFile: YamlFile
  /** The rule files by the name of the rule, in the order of names. */
  readonly ruleFiles: ReadonlyMap<string, YamlFile>
  /** The templates that its rules may use. */
  readonly templates: TemplateShelf
  /** Parses another file of the folder. */
  read(path: string): YamlFile
}

/** Parses a folder. */
export function parseSource(source: PackSource, problems: Problem[]): ParsedPack {
  const read = (path: string): YamlFile =>
    readYaml(
      displayPath(source, path),
      source.files[path] ?? '',
      problems,
      isWordsPath(path) ? 'words' : 'logic',
    )
  const packFile = readOrMiss(source, read, problems)
  const pack = readPackFile(packFile, source.only ? 'local' : folderName(source.dir))
  const isLoose = source.only !== undefined && !Object.hasOwn(source.files, 'pack.yaml')
  const rulePaths = Object.keys(source.files).filter(isRulePath).sort()
  const ruleFiles = new Map(rulePaths.map((path) => [path.slice(0, -'.yaml'.length), read(path)]))
  const templates = shelveTemplates(source, read)
  // A rule file of its own has nobody who declares more for it.
  return {
    source,
    pack: isLoose ? { ...pack, isCatalogueWhole: true, areExtensionsWhole: true } : pack,
    packFile,
    ruleFiles,
    templates,
    read,
  }
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
  if (!source.only && !source.isPackFileTold) {
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

/** Whether a file holds words in another language, of rules or of templates. */
function isWordsPath(path: string): boolean {
  return /^(?:templates\/)?messages\//u.test(path)
}

function isRulePath(path: string): boolean {
  return (
    path.endsWith('.yaml') &&
    !isTestPath(path) &&
    path !== 'pack.yaml' &&
    path !== 'catalogue.yaml' &&
    path !== 'calibration.yaml' &&
    !path.includes('/')
  )
}

function folderName(dir: string): string {
  return dir.split(/[\\/]/u).filter(Boolean).at(-1) ?? 'local'
}
