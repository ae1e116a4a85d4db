import { type Report, showLabels } from '@scram/core'
import { escapeMarkdown } from './escape-markdown.ts'
import { formatLabels } from './format-labels.ts'

/** More full texts than this at one step are listed by their titles. */
const mostInFull = 20

/** A text that is to be written, or to be written anew with more in it, under one tag at one step. */
export interface FindingText {
  readonly tag: string
  readonly step: number
  readonly markdown: string
}

/** Gathers the reports of one tag at one step into one text, because TensorBoard shows only the last text of a tag and step. */
export interface FindingTexts {
  add(tag: string, report: Report): void
  /** Gives the texts that changed since they were last taken. */
  take(): readonly FindingText[]
}

export function createFindingTexts(formatReport: (report: Report) => string): FindingTexts {
  const newest = new Map<string, { readonly step: number; readonly reports: Report[] }>()
  const changed = new Set<string>()
  let past: FindingText[] = []

  function textOf(tag: string): FindingText[] {
    const entry = newest.get(tag)
    return entry ? [{ tag, step: entry.step, markdown: formatTogether(entry.reports, formatReport) }] : []
  }

  return {
    add(tag, report) {
      const entry = newest.get(tag)
      if (entry?.step === report.at.step) entry.reports.push(report)
      else {
        if (changed.has(tag)) past.push(...textOf(tag))
        newest.set(tag, { step: report.at.step, reports: [report] })
      }
      changed.add(tag)
    },
    take() {
      const taken = [...past, ...[...changed].flatMap(textOf)]
      past = []
      changed.clear()
      return taken
    },
  }
}

function formatTogether(reports: readonly Report[], formatReport: (report: Report) => string): string {
  const full = reports.slice(0, mostInFull).map((report) => formatReport(report))
  const rest = reports.slice(mostInFull).map((report) => `- ${formatTitle(report)}`)
  return [...full, ...(rest.length > 0 ? [rest.join('\n')] : [])].join('\n\n---\n\n')
}

function formatTitle(report: Report): string {
  const title = escapeMarkdown(report.message.title)
  const labels = formatLabels(showLabels(report))
  return labels === '' ? title : `${title} · ${labels}`
}
