import { type Catalogue, createRun, type Rule, reasonOf, type Trace } from '@scram/core'
import { createNarrator, formatConsole, localiseCatalogue, wordsOfRule } from '@scram/messages'
import { type PackSet, placeOfWords, runCase, withSilencers } from '@scram/packs'
import { createRecordingReader, createReplay, type RecordingEvent } from '@scram/recordings'
import { Courses } from '../explaining/course.ts'
import {
  describeExamples,
  describeInputs,
  describeLogic,
  describeParameters,
} from '../explaining/describe-rule.ts'
import { findRule } from '../explaining/find-rule.ts'
import { createSheet, type Sheet } from '../explaining/sheet.ts'
import { showRun } from '../explaining/show-run.ts'
import type { TitleOf } from '../explaining/tell-check.ts'
import { toJson } from '../explaining/to-json.ts'
import { openPacks } from '../open-packs.ts'
import { type LanguageOptions, type OpenWords, openWords } from '../open-words.ts'
import type { Terminal } from '../terminal.ts'
import { objectionTo } from '../watching/check-paths.ts'
import { formatOf, nameOf, readPieces } from '../watching/read-pieces.ts'
import { tellRecordingProblem } from '../watching/tell-problem.ts'

export interface ExplainOptions extends LanguageOptions {
  readonly run?: string
  readonly pack: readonly string[]
  readonly json?: boolean
}

/** Explains a rule in words or, with a run, why it spoke there and why it did not. */
export async function explain(terminal: Terminal, name: string, options: ExplainOptions): Promise<void> {
  const { run, json = false } = options
  const spoken = openWords(terminal, options)
  const set = openPacks(options.pack, terminal.cwd, spoken)
  const rule = findRule(spoken.voice, set.rules, name)
  if (run !== undefined) return explainRun(terminal, spoken, set, rule, run, json)
  const words = wordsOfRule(set.words, rule.id, spoken.locale)
  const examples = set.examples[rule.id] ?? []
  if (json) {
    terminal.out(`${toJson({ ...rule, words, examples })}\n`)
    return
  }
  const { voice } = spoken
  const sheet = createSheet(terminal, voice)
  const nameOfExample = (example: string): string => words?.examples?.[example] ?? example
  sheet.line(`${rule.id}  ${tellKind(spoken, rule)}`)
  describeLogic(sheet, voice, rule)
  describeInputs(sheet, voice, rule, localiseCatalogue(set.catalogue, voice, set.words))
  describeParameters(sheet, voice, rule, words?.parameters)
  await showMessage(terminal, sheet, spoken, set, rule, nameOfExample)
  describeExamples(sheet, voice, examples, nameOfExample)
}

function tellKind({ voice }: OpenWords, { severity, likelihood, status, topic }: Rule): string {
  const words = [`severity.${severity}`, `likelihood.${likelihood}`, `status.${status}`] as const
  const about = voice.find(`topics.${topic}`) ?? topic
  return voice.setOff(voice.beside([...words.map((key) => voice.say(key)), about]))
}

/** Shows the rule's message as it reads for the first example in which it speaks. */
async function showMessage(
  { out, columns, color }: Terminal,
  sheet: Sheet,
  { locale, locales, words: ownWords, voice, warn }: OpenWords,
  set: PackSet,
  rule: Rule,
  nameOfExample: (name: string) => string,
): Promise<void> {
  const { rules, words, catalogue, examples } = set
  const example = examples[rule.id]?.find(({ wanted }) => 'firesAt' in wanted)
  const played = example && (await runCase(rule, example, { rules, catalogue, createRun }))
  const finding = played?.findings.find(({ state }) => state === 'fired')
  if (!example || !finding) {
    const own = wordsOfRule(words, rule.id, locale)
    sheet.heading(voice.say('explain.says'))
    for (const text of [own?.title, own?.body, own?.why, own?.caution]) if (text) sheet.text(text)
    return
  }
  const narrator = createNarrator({ ...set, locales, locale, warn, placeOf: placeOfWords(set) })
  sheet.heading(voice.say('explain.says_for', { example: nameOfExample(example.name) }))
  const report = { ...finding, message: narrator.tell(finding) }
  const text = formatConsole(report, { words: ownWords, columns: columns - 2, color })
  out(text.replace(/^(?=.)/gm, '  '))
}

/** Replays a run and shows every check of the rule. Exit status 2 where there was nothing to replay. */
async function explainRun(
  terminal: Terminal,
  { voice }: OpenWords,
  { rules, catalogue, words }: Pick<PackSet, 'rules' | 'catalogue' | 'words'>,
  rule: Rule,
  path: string,
  json: boolean,
): Promise<void> {
  const objection = objectionTo(voice, path, terminal.cwd)
  if (objection !== undefined) throw new Error(objection)
  const file = nameOf(voice, path)
  const courses = new Courses()
  const onTrace = (trace: Trace): void => {
    if (trace.rule !== rule.id) return
    if (json) terminal.out(`${toJson(trace)}\n`)
    else courses.add(trace)
  }
  const replay = createReplay(
    createRun({
      rules: withSilencers(rules, rule),
      catalogue,
      onTrace,
      onNote: (note) => {
        if (note.kind === 'crowded') terminal.err(`${voice.say('watch.crowded', { rule: note.rule })}\n`)
      },
      onFault: ({ rule: id, error }) =>
        terminal.err(`${voice.say('watch.rule_failed', { rule: id, reason: reasonOf(error) })}\n`),
    }),
  )
  const reader = createRecordingReader({ file, ...formatOf(path) })
  const findings = []
  const take = async (events: readonly RecordingEvent[]): Promise<void> => {
    for (const event of events) {
      if (event.kind === 'problem') terminal.err(tellRecordingProblem(voice, event.problem))
      else findings.push(...(await replay.feed(event)))
    }
  }
  for await (const piece of readPieces(terminal, path, false, new AbortController().signal)) {
    if (piece.kind === 'text') await take(reader.push(piece.text))
  }
  await take(reader.end())
  if (!replay.hasBegun) throw new Error(voice.say('watch.nothing', { file }))
  findings.push(...(await replay.end()))
  if (json) return
  const sheet = createSheet(terminal, voice)
  sheet.text(voice.say('run.over', { rule: rule.id, run: file }), 0)
  describeLogic(sheet, voice, rule)
  showRun(sheet, voice, rule, [...courses.byLabel.values()], findings, {
    columns: terminal.columns,
    titleOf: localTitles(catalogue, localiseCatalogue(catalogue, voice, words)),
  })
}

/** Finds what metrics and facts are called in another language than that of their names. */
function localTitles(catalogue: Catalogue, local: Catalogue): TitleOf {
  const titleIn = ({ metrics, facts }: Catalogue, name: string): string | undefined =>
    metrics[name]?.title ?? facts[name]?.title
  return (name) => {
    const title = titleIn(local, name)
    return title === titleIn(catalogue, name) ? undefined : title
  }
}
