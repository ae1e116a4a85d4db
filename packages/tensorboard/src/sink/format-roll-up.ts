import { type Report, showLabels } from '@scram/core'
import { escapeMarkdown } from './escape-markdown.ts'
import { formatLabels } from './format-labels.ts'
import type { RollUp } from './roll-up.ts'

/** More would make a card that nobody reads; every finding is under its own rule's tag anyway. */
const mostFindings = 100

/** Writes a roll-up as Markdown without a word of its own: each finding in a line or two, then what could not be checked. */
export function formatRollUp({ findings, notices }: RollUp): string {
  const shown = findings.slice(0, mostFindings).map(({ report, tag }) => formatFinding(report, tag))
  return [...shown, ...notices.map(({ text }) => `- ${escapeMarkdown(text)}`)].join('\n') || '–'
}

function formatFinding(report: Report, tag: string): string {
  const title = [escapeMarkdown(report.message.title), formatLabels(showLabels(report))]
    .filter((part) => part !== '')
    .join(' · ')
  // Two spaces at the end of a line break it. Inside a paragraph, TensorBoard would break it twice.
  return `- **${title}**  \n  ${escapeMarkdown(report.message.body)}  \n  \`${tag}\``
}
