import {
  formatKey,
  type Key,
  type Labels,
  type Notice,
  parseKey,
  type Report,
  type Sink,
  type Summary,
} from '@scram/core'
import { fileHeader } from '../format/file-header.ts'
import { scalarMetadata, scalarSummary } from '../format/scalar-summary.ts'
import type { SummaryValue } from '../format/summary-value.ts'
import { textSummary } from '../format/text-summary.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { createFindingTexts } from './finding-texts.ts'
import { formatRollUp } from './format-roll-up.ts'
import { createFuse } from './fuse.ts'
import { createRecordBuffer } from './record-buffer.ts'
import type { RollUp } from './roll-up.ts'
import { createTags, rollUpTag } from './tags.ts'

export interface TensorboardSinkOptions {
  /** Takes whole records and puts them at the end of one event file that nobody else writes. What it throws, the sink throws. */
  readonly append: (records: Uint8Array) => void
  /** Writes one report as Markdown, its labels included. It answers for escaping what comes from users. */
  readonly formatReport: (report: Report) => string
  /** Writes the Markdown of the tag that gathers all findings; in English unless given. */
  readonly formatRollUp?: (rollUp: RollUp) => string
  /** What a metric is, in plain words, for its chart. */
  readonly describeMetric?: (name: string, labels: Labels) => string | undefined
  /** Milliseconds since 1970; `Date.now` unless given. */
  readonly now?: () => number
  /** Runs a task soon, once the reports of the same moment have come in; at the end of the current job unless given. */
  readonly later?: (task: () => void) => void
}

/** A sink that writes metrics and findings as TensorBoard events. */
export interface TensorboardSink extends Required<Omit<Sink, 'facts'>> {
  /** Writes what is held back. `end` does so too. */
  flush(): void
}

/** Makes the sink of one training. A second training needs a sink, and a file, of its own: its steps begin again. */
export function createTensorboardSink(options: TensorboardSinkOptions): TensorboardSink {
  const { append, formatReport, describeMetric, now = Date.now, later = soon } = options
  const formatAll = options.formatRollUp ?? formatRollUp
  const tags = createTags()
  const described = new Set<string>()
  const texts = createFindingTexts(formatReport)
  const findings = new Map<string, RollUp['findings'][number]>()
  const notices = new Map<string, Notice>()
  const buffer = createRecordBuffer({ append, now })
  const whole = createFuse()
  let newestStep = 0
  let rollUpIsOld = false
  let begun = false

  function addValues(step: number, values: readonly SummaryValue[]): void {
    const wallTime = now() / 1000
    if (!begun) buffer.add(fileHeader(wallTime))
    begun = true
    buffer.add({ wallTime, step, values })
  }

  function scalar(key: Key, value: number, clock: 'step' | 'epoch'): SummaryValue {
    const tag = tags.metric(key, clock)
    if (described.has(tag)) return scalarSummary(tag, value)
    described.add(tag)
    const { name, labels } = parseKey(key)
    return scalarSummary(tag, value, scalarMetadata(escapeMarkdown(describeMetric?.(name, labels) ?? '')))
  }

  function writeRollUp(summary?: Summary): void {
    const rollUp = {
      findings: [...findings.values()].sort((a, b) => b.report.at.step - a.report.at.step),
      notices: summary?.notices ?? [...notices.values()],
    }
    const markdown = formatAll(summary ? { ...rollUp, summary } : rollUp)
    addValues(newestStep, [textSummary(rollUpTag, markdown)])
    rollUpIsOld = false
  }

  function writeTexts(): void {
    if (!rollUpIsOld) return
    for (const { tag, step, markdown } of texts.take()) addValues(step, [textSummary(tag, markdown)])
    writeRollUp()
    buffer.flush()
  }

  function writeTextsLater(): void {
    if (!rollUpIsOld) later(() => whole.hold(writeTexts))
    rollUpIsOld = true
  }

  return {
    name: 'tensorboard',
    metrics: (observation) =>
      whole.run(() => {
        writeTexts()
        newestStep = Math.max(newestStep, observation.step)
        const clock = observation.end ?? 'step'
        const values = Object.entries(observation.metrics).map(([key, value]) => scalar(key, value, clock))
        if (values.length > 0) addValues(clock === 'epoch' ? observation.epoch : observation.step, values)
        if (clock === 'epoch') buffer.flush()
      }),
    report: (report) =>
      whole.run(() => {
        newestStep = Math.max(newestStep, report.at.step)
        const tag = tags.finding(report.rule)
        const id = formatKey(report.rule, report.labels)
        findings.set(id, { report, tag })
        texts.add(tag, report)
        writeTextsLater()
      }),
    notice: (notice) =>
      whole.run(() => {
        notices.set(formatKey(notice.rule, notice.labels), notice)
        writeTextsLater()
      }),
    end: (summary) =>
      whole.run(() => {
        for (const { tag, step, markdown } of texts.take()) addValues(step, [textSummary(tag, markdown)])
        writeRollUp(summary)
        buffer.flush()
      }),
    flush: () =>
      whole.run(() => {
        writeTexts()
        buffer.flush()
      }),
  }
}

function soon(task: () => void): void {
  void Promise.resolve().then(task)
}
