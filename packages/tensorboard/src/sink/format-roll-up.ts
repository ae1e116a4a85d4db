import { type Notice, type Report, type Summary, showLabels } from '@scram/core'
import { escapeMarkdown } from './escape-markdown.ts'
import { formatLabels } from './format-labels.ts'
import type { RollUp } from './roll-up.ts'

/** More would make a card that nobody reads; every finding is under its own rule's tag anyway. */
const mostFindings = 100

/** Writes a roll-up in English Markdown: each finding in a line or two, then what could not be checked. */
export function formatRollUp({ findings, notices, summary }: RollUp): string {
  const shown = findings.slice(0, mostFindings)
  const left = findings.length - shown.length
  return [
    `### ${heading(findings.length, summary)}`,
    shown.map(({ report, tag }) => formatFinding(report, tag)).join('\n'),
    left > 0 ? `Earlier findings, found under their own tags: ${left}.` : '',
    notices.length > 0 ? `### Could not be checked\n\n${notices.map(formatNotice).join('\n')}` : '',
    summary ? formatQuiet(summary) : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function heading(findings: number, summary: Summary | undefined): string {
  const count = findings === 0 ? 'No findings' : findings === 1 ? '1 finding' : `${findings} findings`
  return summary ? `${count} in this training` : `${count} so far`
}

function formatFinding(report: Report, tag: string): string {
  const { message, at, state, severity } = report
  const where =
    at.step === 0
      ? 'before the first step'
      : `epoch ${at.epoch.toLocaleString('en')}, step ${at.step.toLocaleString('en')}`
  const title = [escapeMarkdown(message.title), formatLabels(showLabels(report))]
    .filter((part) => part !== '')
    .join(' · ')
  const status = state === 'resolved' ? `resolved at ${where}` : `${severity} · ${where}`
  // Two spaces at the end of a line break it. Inside a paragraph, TensorBoard would break it twice.
  return `- **${title}** · ${status}  \n  ${escapeMarkdown(message.body)}  \n  \`${tag}\``
}

function formatNotice(notice: Notice): string {
  return `- ${escapeMarkdown(notice.text)}`
}

function formatQuiet(summary: Summary): string {
  const quiet = summary.rules.filter(({ outcome }) => outcome === 'quiet').length
  if (quiet === 0) return ''
  return quiet === 1
    ? '1 rule was checked and found nothing.'
    : `${quiet} rules were checked and found nothing.`
}
