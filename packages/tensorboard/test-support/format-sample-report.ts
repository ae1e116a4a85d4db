import type { Report } from '@scram/core'
import { escapeMarkdown } from '../src/sink/escape-markdown.ts'
import { formatLabels } from '../src/sink/format-labels.ts'

/** Writes a report as Markdown, plainly, for tests that care where it arrives and not how it reads. */
export function formatSampleReport({ message, at, labels }: Report): string {
  const causes = message.causes.map(
    ({ cause, try: remedy, code }) =>
      `- ${escapeMarkdown(cause)} **Try:** ${escapeMarkdown(remedy)}\n\n${Object.values(code)
        .map((line) => `        ${line}\n`)
        .join('')}`,
  )
  return [
    `### ${escapeMarkdown(message.title)}`,
    `*epoch ${at.epoch}, step ${at.step}, ${formatLabels(labels)}*`,
    escapeMarkdown(message.body),
    escapeMarkdown(message.hedge),
    escapeMarkdown(message.why),
    ...causes,
  ].join('\n\n')
}
