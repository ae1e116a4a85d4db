import type { Message, Report } from '@scram/core'
import type { LocaleWords } from '../locale/locale-words.ts'
import { type Voice, voiceOf } from '../locale/voice.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { fenceCode } from './fence-code.ts'
import { nameOfFramework } from './frameworks.ts'
import { createParagraphs, type Paragraphs } from './paragraphs.ts'
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
  const paragraphs = createParagraphs(voice)
  const { line, directed, block } = paragraphs
  const { message, severity, state } = report
  const heading = state === 'resolved' ? voice.say('state.resolved') : voice.say(`severity.${severity}`)
  const title = `### ${line(voice.say('heading.run_in', { heading, text: message.title }))}`
  const about = line(tellAbout(voice, report))
  if (state !== 'fired') return block([title, about, line(message.body)])

  const runIn = (key: 'sure' | 'why' | 'caution' | 'read', text: string): string => {
    const lead = `**${escapeMarkdown(voice.say(`heading.${key}`))}**`
    return directed(voice.say('heading.run_in', { heading: lead, text: escapeMarkdown(text) }))
  }
  return block([
    title,
    about,
    line(message.body),
    runIn('sure', message.hedge),
    runIn('why', message.why),
    ...causes(voice, paragraphs, message.causes, options.framework),
    ...(message.caution === undefined ? [] : [runIn('caution', message.caution)]),
    ...(message.references.length === 0 ? [] : [runIn('read', voice.beside(message.references))]),
  ])
}

function causes(
  voice: Voice,
  { line, directed }: Paragraphs,
  all: Message['causes'],
  framework: string | undefined,
): readonly string[] {
  if (all.length === 0) return []
  const heading = voice.say(all.length === 1 ? 'heading.try_one' : 'heading.try_several')
  const arrow = voice.rightToLeft ? '←' : '→'
  return [
    directed(`**${escapeMarkdown(heading)}**`),
    ...all.flatMap((each, index) => [
      directed(`**${index + 1}.** ${escapeMarkdown(each.cause)}`),
      directed(`${arrow} ${escapeMarkdown(each.try)}`),
      ...Object.entries(each.code)
        .filter(([name]) => framework === undefined || name === framework)
        .flatMap(([name, code]) => [
          ...(framework === undefined ? [line(nameOfFramework(name))] : []),
          fenceCode(code, name),
        ]),
    ]),
  ]
}
