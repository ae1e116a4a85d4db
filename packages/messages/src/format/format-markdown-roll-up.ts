import type { Notice, Report, Summary } from '@scram/core'
import { type Voice, voiceOf } from '../locale/voice.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import type { MarkdownOptions } from './format-markdown.ts'
import { createParagraphs, type Paragraphs } from './paragraphs.ts'
import { tellLabels } from './tell-about.ts'
import { tellPlace } from './tell-place.ts'

/** All that is known of a run so far. */
export interface MarkdownRollUp {
  /** The latest report of each rule and labels, newest first, each with where its full text stands. */
  readonly findings: readonly { readonly report: Report; readonly tag: string }[]
  readonly notices: readonly Notice[]
  /** Present once the training has ended. */
  readonly summary?: Summary
}

/** More would make a page that nobody reads; every finding has a text of its own anyway. */
const mostFindings = 100

/**
 * Formats a whole run as Markdown, as TensorBoard renders it: each finding in a line or two, what could not be checked, and
 * how many rules had nothing to say. No text of it can become markup.
 */
export function formatMarkdownRollUp(
  { findings, notices, summary }: MarkdownRollUp,
  { words }: Pick<MarkdownOptions, 'words'>,
): string {
  const voice = voiceOf(words)
  const paragraphs = createParagraphs(voice)
  const { line, block } = paragraphs
  const shown = findings.slice(0, mostFindings)
  const left = findings.length - shown.length
  const quiet = summary?.rules.filter(({ outcome }) => outcome === 'quiet').length ?? 0
  return block([
    `### ${line(tellHeading(voice, findings.length, summary !== undefined))}`,
    shown.map(({ report, tag }) => formatFinding(voice, paragraphs, report, tag)).join('\n'),
    left > 0 ? line(voice.say('report.earlier', { n: left })) : '',
    notices.length > 0 ? `### ${line(voice.say('report.blind'))}` : '',
    notices.map(({ text }) => `- ${line(text)}`).join('\n'),
    quiet > 0 ? line(voice.say('report.quiet', { n: quiet })) : '',
  ])
}

function tellHeading(voice: Voice, n: number, hasEnded: boolean): string {
  if (n === 0) return voice.say(hasEnded ? 'report.nothing' : 'report.nothing_yet')
  return voice.say(hasEnded ? 'report.found' : 'report.found_so_far', { n })
}

function formatFinding(voice: Voice, { line, directed }: Paragraphs, report: Report, tag: string): string {
  const { message, at, state, severity } = report
  const place = tellPlace(voice, at)
  const status =
    state === 'resolved'
      ? voice.say('report.resolved', { place })
      : `${voice.say(`severity.${severity}`)} · ${place}`
  const title = voice.beside([message.title, ...tellLabels(report)])
  // Two spaces at the end of a line break it. Inside a paragraph, TensorBoard would break it twice.
  const head = directed(`**${escapeMarkdown(title)}** · ${escapeMarkdown(status)}`)
  return `- ${head}  \n  ${line(message.body)}  \n  \`${tag.replaceAll('`', '_')}\``
}
