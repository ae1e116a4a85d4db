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
import { type Image, imageSummary } from '../format/image-summary.ts'
import { layoutSummary } from '../format/layout-summary.ts'
import { scalarMetadata, scalarSummary } from '../format/scalar-summary.ts'
import type { SummaryValue } from '../format/summary-value.ts'
import { textSummary } from '../format/text-summary.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { createEvidenceLayout } from './evidence-layout.ts'
import { createFindingTexts } from './finding-texts.ts'
import { formatRollUp } from './format-roll-up.ts'
import { createFuse } from './fuse.ts'
import { createRecordBuffer } from './record-buffer.ts'
import type { RollUp } from './roll-up.ts'
import { createRunTable, type TableHeadings } from './run-table.ts'
import { createTags, rollUpTag } from './tags.ts'

export interface TensorboardSinkOptions {
  /** Takes whole records and puts them at the end of one event file that nobody else writes. What it throws, the sink throws. */
  readonly append: (records: Uint8Array) => void
  /** Writes one report as Markdown, its labels included. It answers for escaping what comes from users. */
  readonly formatReport: (report: Report) => string
  /** Writes the Markdown of the tag that gathers all findings; titles and bodies without any words around them unless given. */
  readonly formatRollUp?: (rollUp: RollUp) => string
  /** What a metric is, in plain words, for its chart. */
  readonly describeMetric?: (name: string, labels: Labels) => string | undefined
  /** What heads the numbers of problems and of warnings in the table that compares runs; English unless given. */
  readonly headings?: TableHeadings
  /** Milliseconds since 1970; `Date.now` unless given. */
  readonly now?: () => number
  /** Draws what a finding rests on, if it can be drawn. Where it fails, `end` fails with the same error, after all else was written. */
  readonly draw?: (report: Report) => Promise<Image | undefined>
  /** Runs a task soon, once the reports of the same moment have come in; at the end of the current job unless given. */
  readonly later?: (task: () => void) => void
}

/** A sink that writes metrics and findings as TensorBoard events. */
export interface TensorboardSink extends Required<Sink> {
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
  const layout = createEvidenceLayout(tags)
  const table = createRunTable(options.headings)
  const pictures: Promise<void>[] = []
  let undrawn: { readonly error: unknown } | undefined
  const buffer = createRecordBuffer({ append, now })
  const whole = createFuse()
  let newestStep = 0
  let rollUpIsOld = false
  let layoutIsOld = false
  let begun = false

  function addValues(step: number, values: readonly SummaryValue[]): void {
    const wallTime = now() / 1000
    if (!begun) {
      buffer.add(fileHeader(wallTime))
      begun = true
      addValues(0, table.start(wallTime))
    }
    if (values.length > 0) buffer.add({ wallTime, step, values })
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
    writeEvidence()
    buffer.flush()
  }

  function writeEvidence(): void {
    if (findings.size > 0) addValues(newestStep, table.counts())
    if (layoutIsOld) addValues(newestStep, [layoutSummary(layout.categories())])
    layoutIsOld = false
  }

  function drawSoon(tag: string, report: Report): void {
    if (!options.draw) return
    const drawn = options.draw(report).then((image) => {
      if (!image) return
      const title = escapeMarkdown(report.message.title)
      whole.hold(() => {
        addValues(report.at.step, [imageSummary(pictureTag(tag, report), image, title)])
        buffer.flush()
      })
    })
    pictures.push(
      drawn.catch((error: unknown) => {
        undrawn ??= { error }
      }),
    )
  }

  function writeTextsLater(): void {
    if (!rollUpIsOld) later(() => whole.hold(writeTexts))
    rollUpIsOld = true
  }

  function close(summary: Summary): void {
    whole.run(() => {
      for (const { tag, step, markdown } of texts.take()) addValues(step, [textSummary(tag, markdown)])
      writeRollUp(summary)
      writeEvidence()
      addValues(newestStep, table.end(summary, now() / 1000))
      buffer.flush()
      if (undrawn) throw undrawn.error
    })
  }

  return {
    name: 'tensorboard',
    facts: (facts) => whole.run(() => table.facts(facts)),
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
        table.report(report)
        layoutIsOld = layout.add(report) || layoutIsOld
        if (report.state === 'fired') drawSoon(tag, report)
        writeTextsLater()
      }),
    notice: (notice) =>
      whole.run(() => {
        notices.set(formatKey(notice.rule, notice.labels), notice)
        writeTextsLater()
      }),
    end: (summary) =>
      pictures.length > 0 ? Promise.all(pictures).then(() => close(summary)) : close(summary),
    flush: () =>
      whole.run(() => {
        writeTexts()
        buffer.flush()
      }),
  }
}

/** Findings about several layers are several pictures. */
function pictureTag(tag: string, { labels }: Report): string {
  const about = Object.values(labels)
  return [
    tag.replace(/^findings/, 'evidence'),
    ...about.map((value) => value.replaceAll(/[^\w./-]/g, '_')),
  ].join('/')
}

function soon(task: () => void): void {
  void Promise.resolve().then(task)
}
