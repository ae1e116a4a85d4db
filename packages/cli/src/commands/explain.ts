import { createRun, type Rule, type RuleWords, type Trace } from '@scram/core'
import { createNarrator, formatConsole, resolveLocale } from '@scram/messages'
import { readLocales } from '@scram/messages/node'
import { type PackSet, runCase, withSilencers } from '@scram/packs'
import {
  createRecordingReader,
  createReplay,
  formatRecordingProblem,
  type RecordingEvent,
} from '@scram/recordings'
import { Courses } from '../explaining/course.ts'
import {
  describeExamples,
  describeInputs,
  describeLogic,
  describeParameters,
} from '../explaining/describe-rule.ts'
import { findRule } from '../explaining/find-rule.ts'
import { createSheet } from '../explaining/sheet.ts'
import { showRun } from '../explaining/show-run.ts'
import { openPacks } from '../open-packs.ts'
import type { Terminal } from '../terminal.ts'
import { objectionTo } from '../watching/check-paths.ts'
import { formatOf, nameOf, readPieces } from '../watching/read-pieces.ts'

export interface ExplainOptions {
  readonly run?: string
  readonly pack: readonly string[]
  readonly locale: string
  readonly json?: boolean
}

/** Explains a rule in words or, with a run, why it spoke there and why it did not. */
export async function explain(
  terminal: Terminal,
  name: string,
  { run, pack, locale, json }: ExplainOptions,
): Promise<void> {
  const set = openPacks(pack, terminal.cwd)
  const rule = findRule(set.rules, name)
  if (run !== undefined) return explainRun(terminal, set, rule, run, json === true)
  if (json) {
    const overlay = set.words.overlays[locale]?.[rule.id]
    const words = { ...set.words.base[rule.id], ...overlay }
    terminal.out(`${toJson({ ...rule, words, examples: set.examples[rule.id] ?? [] })}\n`)
    return
  }
  const sheet = createSheet(terminal)
  sheet.line(
    `${rule.id}  ${rule.severity}, ${rule.likelihood.replace('_', ' ')}, ${rule.status}, ${rule.topic}`,
  )
  describeLogic(sheet, rule)
  describeInputs(sheet, rule, set)
  describeParameters(sheet, rule)
  await showMessage(terminal, set, rule, locale)
  describeExamples(sheet, set.examples[rule.id] ?? [])
}

/** Shows the rule's message as it reads for the first example in which it speaks. */
async function showMessage(terminal: Terminal, set: PackSet, rule: Rule, locale: string): Promise<void> {
  const { rules, words, catalogue } = set
  const sheet = createSheet(terminal)
  const locales = readLocales()
  const example = set.cases[rule.id]?.find((each) => each.in === 'rule' && 'firesAt' in each.wanted)
  const played = example && (await runCase(rule, example, { rules, catalogue, createRun }))
  const finding = played?.findings.find(({ state }) => state === 'fired')
  if (!example || !finding) {
    const own: RuleWords | undefined = words.base[rule.id]
    sheet.heading('It says')
    for (const text of [own?.title, own?.body, own?.why, own?.caution]) if (text) sheet.text(text)
    return
  }
  const narrator = createNarrator({ rules, words, catalogue, locales, locale })
  sheet.heading(`It says, for its example "${example.name}"`)
  const { columns, color } = terminal
  const text = formatConsole(
    { ...finding, message: narrator.tell(finding) },
    { words: resolveLocale(locales, locale), columns: columns - 2, color },
  )
  terminal.out(text.replace(/^(?=.)/gm, '  '))
}

/** Replays a run and shows every check of the rule. Exit status 2 where there was nothing to replay. */
async function explainRun(
  terminal: Terminal,
  { rules, catalogue }: PackSet,
  rule: Rule,
  path: string,
  json: boolean,
): Promise<void> {
  const objection = objectionTo(path, terminal.cwd)
  if (objection !== undefined) throw new Error(objection)
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
        if (note.kind === 'crowded')
          terminal.err(`${note.rule} has more label values than are judged; those that came first are.\n`)
      },
      onFault: ({ rule: id, error }) => terminal.err(`The rule ${id} failed: ${String(error)}\n`),
    }),
  )
  const reader = createRecordingReader({ file: nameOf(path), ...formatOf(path) })
  const findings = []
  const take = async (events: readonly RecordingEvent[]): Promise<void> => {
    for (const event of events) {
      if (event.kind === 'problem') terminal.err(`${formatRecordingProblem(event.problem)}\n`)
      else findings.push(...(await replay.feed(event)))
    }
  }
  for await (const piece of readPieces(terminal, path, false, new AbortController().signal)) {
    if (piece.kind === 'text') await take(reader.push(piece.text))
  }
  await take(reader.end())
  if (!replay.hasBegun) throw new Error(`There was nothing in ${nameOf(path)} that could be judged.`)
  findings.push(...(await replay.end()))
  if (json) return
  const sheet = createSheet(terminal)
  sheet.line(`${rule.id} over ${nameOf(path)}`)
  describeLogic(sheet, rule)
  showRun(sheet, rule, [...courses.byLabel.values()], findings, terminal.columns)
}

function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'number' && !Number.isFinite(inner) ? String(inner) : inner,
  )
}
