import type { Message, Notice, Report } from '@scram/core'
import type { LocaleWords } from '../locale/locale-words.ts'
import { type Voice, voiceOf } from '../locale/voice.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { fenceCode } from './fence-code.ts'
import { nameOfFramework } from './framework-name.ts'
import { tellAbout } from './tell-about.ts'

/** How a report is written as Markdown. */
export interface MarkdownOptions {
  readonly words: LocaleWords
  /** The framework whose code is shown; each one's, with its name, unless given. */
  readonly framework?: string
}

/**
 * Formats a report as Markdown for python-markdown with `tables` and `fenced_code`, as TensorBoard renders it. No text of
 * the report can become markup. Code stands in fences outside any list, because python-markdown knows no others.
 */
export function formatMarkdown(report: Report, options: MarkdownOptions): string {
  const voice = voiceOf(options.words)
  const { message, severity, state } = report
  const heading = state === 'resolved' ? voice.say('state.resolved') : voice.say(`severity.${severity}`)
  const title = `### ${escapeMarkdown(voice.say('heading.run_in', { heading, text: message.title }))}`
  const about = escapeMarkdown(tellAbout(voice, report))
  if (state !== 'fired') return join([title, about, escapeMarkdown(message.body)])

  const runIn = (key: 'sure' | 'why' | 'caution' | 'read', text: string): string => {
    const lead = `**${escapeMarkdown(voice.say(`heading.${key}`))}**`
    return voice.say('heading.run_in', { heading: lead, text: escapeMarkdown(text) })
  }
  return join([
    title,
    about,
    escapeMarkdown(message.body),
    runIn('sure', message.hedge),
    runIn('why', message.why),
    ...causes(voice, message.causes, options.framework),
    ...(message.caution === undefined ? [] : [runIn('caution', message.caution)]),
    ...(message.references.length === 0 ? [] : [runIn('read', message.references.join(' · '))]),
  ])
}

/** Formats a notice of what cannot be checked as Markdown; no text of it can become markup. */
export function formatMarkdownNotice(notice: Notice, options: MarkdownOptions): string {
  const voice = voiceOf(options.words)
  return join([
    `### ${escapeMarkdown(voice.say('notice.title'))}`,
    escapeMarkdown(notice.rule),
    escapeMarkdown(notice.text),
  ])
}

function causes(voice: Voice, all: Message['causes'], framework: string | undefined): readonly string[] {
  if (all.length === 0) return []
  const heading = voice.say(all.length === 1 ? 'heading.try_one' : 'heading.try_several')
  return [
    `**${escapeMarkdown(heading)}**`,
    ...all.flatMap((each, index) => [
      `**${index + 1}.** ${escapeMarkdown(each.cause)}`,
      `→ ${escapeMarkdown(each.try)}`,
      ...Object.entries(each.code)
        .filter(([name]) => framework === undefined || name === framework)
        .flatMap(([name, code]) => [
          ...(framework === undefined ? [escapeMarkdown(nameOfFramework(name))] : []),
          fenceCode(code, name),
        ]),
    ]),
  ]
}

function join(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`
}
