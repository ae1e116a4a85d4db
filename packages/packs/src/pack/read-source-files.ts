import type { Candidate } from '../compose/candidate.ts'
import type { OrderedPack } from '../compose/order-packs.ts'
import type { Tunings } from '../compose/tune-rules.ts'
import { type Layered, layered } from '../layers/layered.ts'
import { eitherOf, type Names } from '../names.ts'
import { isPlain } from '../plain.ts'
import type { Problem } from '../problem.ts'
import type { DraftRule } from '../rule/draft-rule.ts'
import { readParameters } from '../rule/read-parameters.ts'
import { type ReadRule, readRule } from '../rule/read-rule.ts'
import { checkTemplate } from '../template/check-template.ts'
import { differ } from '../template/differ.ts'
import { labelLayers } from '../template/label-layers.ts'
import type { Template } from '../template/template.ts'
import { quote } from '../text/quote.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import { isLocale } from './locale.ts'
import { type PackWords, readPackWords } from './read-pack-words.ts'

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

/** A pack as it was read; its words in other languages are read when the rules of all packs are. */
export interface SourcePack extends OrderedPack {
  readonly names: Names
  readonly rules: readonly SourceRule[]
  /** Those of every file that holds a map. */
  readonly drafts: readonly SourceDraft[]
  readonly overlayFiles: readonly {
    readonly locale: string
    readonly file: YamlFile
    readonly pack: PackWords
  }[]
}

/** What the rules of a pack are read with. */
export interface Composition {
  /** What the rules of a pack may name. */
  namesOf(pack: string): Names
  readonly tunings: Tunings
  candidatesOf(pack: string): readonly Candidate[]
  /** Whether anybody wants to know of a rule; what nobody uses of an extended pack may be as broken as it likes. */
  isRead(id: string): boolean
}

/** Reads the rules of a pack, tuned as it and the packs that extend it say. */
export function readSourceFiles(
  ordered: OrderedPack,
  composition: Composition,
  problems: readonly Problem[],
): SourcePack {
  const { pack, source } = ordered
  const rules: SourceRule[] = []
  const drafts: SourceDraft[] = []
  const names = composition.namesOf(pack.id)
  // Also those that no rule uses.
  readParameters(pack.parameters, ['parameters'], { names, report: ordered.packFile.report })
  const unsound = new Set(ordered.templates.own.filter((template) => !checkTemplate(template, names)))
  const flawed = new Set(problems.filter(isError).map(({ file }) => file))
  for (const candidate of composition.candidatesOf(pack.id)) {
    if (!composition.isRead(candidate.id)) continue
    const { sound, draft } = readTuned(candidate, unsound, composition)
    // What was wrong with its YAML was reported when it was parsed.
    if (sound && !flawed.has(candidate.file.file)) rules.push(sound)
    if (draft) drafts.push(draft)
  }
  const overlayFiles = Object.keys(source.files)
    .filter((path) => path.startsWith('messages/'))
    .sort()
    .map((path) => readOverlayFile(path, ordered))
  return { ...ordered, names, rules, drafts, overlayFiles }
}

/** A rule, and what is left of it where it is not sound. */
interface ReadTuned {
  readonly sound?: SourceRule | undefined
  readonly draft?: SourceDraft
}

/**
 * Reads a rule.
 *
 * @param unsound the templates of its pack that cannot be used, which has been told
 */
function readTuned(
  candidate: Candidate,
  unsound: ReadonlySet<Template>,
  { tunings, namesOf }: Composition,
): ReadTuned {
  const { id, pack, name, file, made } = candidate
  if (!made) {
    // What is no map at all is reported by its shape.
    if (file.value !== undefined && !isPlain(file.value))
      readRule(file.value, pack, name, namesOf(pack), file.report)
    return {}
  }
  const { home, use } = made
  if (use && (unsound.has(use.template) || !differ(use, namesOf(pack), file.report))) return {}
  const beneath = use ? labelLayers(use, namesOf(pack)) : []
  const upon = tunings.layers.get(id) ?? []
  const document = layered([...beneath, ...made.layers, ...upon], home)
  // Whoever gives a parameter a value may name what their own pack declares.
  const names = eitherOf([namesOf(pack), ...[...(tunings.tuners.get(id) ?? [])].map(namesOf)])
  let errors = 0
  const read = readRule(document.value, pack, name, names, (code, path, message, options) => {
    if ((options?.severity ?? 'error') === 'error') errors++
    document.report(code, path, message, options)
  })
  file.close()
  return {
    sound: read?.sound && errors === 0 ? { ...read.sound, file, document } : undefined,
    ...(read && { draft: { ...read.draft, file, document } }),
  }
}

function readOverlayFile(path: string, { read }: OrderedPack): SourcePack['overlayFiles'][number] {
  const file = read(path)
  const locale = path.slice('messages/'.length, -'.yaml'.length)
  if (!isLocale(locale)) {
    const hint = 'call the file after a language: fr.yaml, pt-BR.yaml, en-x-kids.yaml'
    file.report('bad-locale', [], `${quote(locale)} is not a language`, { hint })
  }
  return { locale, file, pack: readPackWords(file) }
}

function isError({ severity }: Problem): boolean {
  return severity === 'error'
}
