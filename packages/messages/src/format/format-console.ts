import type { Message, Notice, Report } from '@scram/core'
import { type Voice, voiceOf } from '../locale/voice.ts'
import { tidyLine } from '../template/tidy.ts'
import type { ConsoleOptions } from './console-options.ts'
import { nameOfFramework } from './frameworks.ts'
import { createPage, type Page } from './page.ts'
import { tellAbout, tellLabels } from './tell-about.ts'
import { tellPlace } from './tell-place.ts'

const indent = 2

/**
 * Formats a report for a terminal: what was seen, how sure that is, why it matters, what to try, when it may be a false
 * alarm, and where to read more. A resolved one takes one line, a reminder few. Ends with a line end.
 */
export function formatConsole(report: Report, options: ConsoleOptions): string {
  const voice = voiceOf(options.words)
  const page = createPage({ ...options, rightToLeft: voice.rightToLeft })
  const { message, severity, state } = report
  if (state === 'resolved') {
    const lead = voice.say('state.resolved')
    const line = voice.say('heading.run_in', {
      heading: lead,
      text: voice.beside([message.title, ...tellLabels(report), tellPlace(voice, report.at)]),
    })
    return join([page.text(line, { hang: indent, lead: { text: lead, look: 'good' } })])
  }

  const lead = voice.say(`severity.${severity}`)
  const title = voice.say('heading.run_in', { heading: lead, text: message.title })
  const head = [
    ...page.text(title, { hang: indent, lead: { text: lead, look: severity } }),
    ...page.text(tellAbout(voice, report), { indent, look: 'faint' }),
  ]
  const body = page.text(message.body, { indent })
  if (state === 'reminded' || options.short === true) return join([[...head, ...body]])

  const runIn = (key: 'sure' | 'why' | 'caution', text: string): readonly string[] => {
    const heading = voice.say(`heading.${key}`)
    return page.text(voice.say('heading.run_in', { heading, text }), {
      indent,
      lead: { text: heading, look: 'strong' },
    })
  }
  return join([
    head,
    body,
    runIn('sure', message.hedge),
    runIn('why', message.why),
    ...causes(page, voice, message.causes, options.framework),
    ...(message.caution === undefined ? [] : [runIn('caution', message.caution)]),
    ...(message.references.length === 0 ? [] : [references(page, voice, message.references)]),
  ])
}

/** Formats a notice of what cannot be checked for a terminal. Ends with a line end. */
export function formatConsoleNotice(notice: Notice, options: ConsoleOptions): string {
  const voice = voiceOf(options.words)
  const lead = voice.say('notice.title')
  const text = voice.say('heading.run_in', { heading: lead, text: notice.text })
  return join([
    createPage({ ...options, rightToLeft: voice.rightToLeft }).text(text, {
      hang: indent,
      lead: { text: lead, look: 'faint' },
    }),
  ])
}

function causes(
  page: Page,
  voice: Voice,
  all: Message['causes'],
  framework: string | undefined,
): readonly (readonly string[])[] {
  if (all.length === 0) return []
  const heading = page.text(voice.say(all.length === 1 ? 'heading.try_one' : 'heading.try_several'), {
    indent,
    look: 'strong',
  })
  const numbered = all.map((each, index): readonly string[] => {
    const number = `${index + 1}. `
    const inner = indent + number.length
    return [
      ...page.text(number + each.cause, { indent, hang: number.length }),
      ...page.text(`${page.arrow} ${each.try}`, { indent: inner, hang: 2 }),
      ...codeOf(page, each.code, framework, inner + 4),
    ]
  })
  return [[...heading, ...(numbered[0] ?? [])], ...numbered.slice(1)]
}

function codeOf(
  page: Page,
  code: Readonly<Record<string, string>>,
  framework: string | undefined,
  at: number,
): readonly string[] {
  const shown = Object.entries(code).filter(([name]) => framework === undefined || name === framework)
  return shown.flatMap(([name, lines]) => [
    ...(framework === undefined ? page.text(nameOfFramework(name), { indent: at - 2, look: 'faint' }) : []),
    ...page.code(lines, at),
  ])
}

function references(page: Page, voice: Voice, all: readonly string[]): readonly string[] {
  const heading = voice.say('heading.read')
  if (all.length === 1) {
    const text = voice.say('heading.run_in', { heading, text: tidyLine(all[0] ?? '') })
    return page.text(text, { indent, lead: { text: heading, look: 'strong' } })
  }
  const items = all.flatMap((each) => page.text(`- ${each}`, { indent, hang: 2 }))
  return [...page.text(heading, { indent, look: 'strong' }), ...items]
}

function join(blocks: readonly (readonly string[])[]): string {
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
