import type { Report } from '@scram/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locales } from '../../test-support/locales.ts'
import { catalogue, found, overfitting, words } from '../../test-support/overfitting.ts'
import { resolveLocale } from '../locale/resolve-locale.ts'
import { createNarrator } from '../narrator/create-narrator.ts'
import { displayWidth } from './display-width.ts'
import { formatConsole, formatConsoleNotice } from './format-console.ts'
import { formatJson } from './format-json.ts'
import { formatMarkdown } from './format-markdown.ts'
import { formatMarkdownRollUp } from './format-markdown-roll-up.ts'

const english = resolveLocale(locales, 'en')
const { tell } = createNarrator({ rules: [overfitting], words, catalogue, locales, locale: 'en' })
const report: Report = { ...found, message: tell(found) }
const { message } = report
const resolved: Report = { ...report, state: 'resolved', message: tell({ ...found, state: 'resolved' }) }
const reminded: Report = { ...report, state: 'reminded' }

/** The report with a text of a user's in every place that takes one. */
function spoiled(text: string): Report {
  const causes = [{ id: 'x', cause: text, try: text, code: { [text]: text, tfjs: text } }]
  return {
    ...report,
    rule: text,
    labels: { layer: text },
    message: {
      ...message,
      title: text,
      body: text,
      why: text,
      caution: text,
      causes,
      references: [text, text],
    },
  }
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '<img src=x onerror=1>',
        '[x](javascript:1)',
        '```',
        '~~~',
        '`',
        '|',
        '\n',
        '\\',
        '*',
        '_',
        '# ',
        '1. ',
        '- ',
        '> ',
        '&lt;',
        '\u001b[31m',
        '\t',
        ' ',
        '長い文章です。',
        'word ',
      ),
      { maxLength: 15 },
    )
    .map((parts) => parts.join('')),
)

describe('on a terminal', () => {
  test('all is there: seen, sure, why, tried, cautioned, read', () => {
    const text = formatConsole(report, { words: english, columns: 1000, framework: 'tfjs' })
    const { title, body, hedge, why, caution = '', references, causes } = message
    for (const part of [title, body, hedge, why, caution, ...references, report.rule])
      expect(text).toContain(part)
    for (const cause of causes) {
      expect(text).toContain(cause.cause)
      expect(text).toContain(cause.try)
    }
    expect(text).toContain(causes[0]?.code.tfjs)
    expect(text).not.toContain(causes[0]?.code.pytorch)
    expect(text.endsWith('\n')).toBe(true)
  })

  test('without a framework, the code of each is shown', () => {
    const text = formatConsole(report, { words: english })
    for (const code of Object.values(message.causes[0]?.code ?? {})) expect(text).toContain(code)
  })

  test('resolved is one line, a reminder is short', () => {
    const linesOf = (each: Report): number =>
      formatConsole(each, { words: english, columns: 200 }).trimEnd().split('\n').length
    expect(linesOf(resolved)).toBe(1)
    expect(linesOf(reminded)).toBe(3)
  })

  test('colour only where it is asked for', () => {
    expect(formatConsole(report, { words: english })).not.toContain('\u001b')
    expect(formatConsole(report, { words: english, color: true })).toContain('\u001b[')
  })

  test('colour changes nothing but the colour', () => {
    const painted = formatConsole(report, { words: english, color: true, columns: 60 })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is taken away.
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(formatConsole(report, { words: english, columns: 60 }))
  })

  test('no line but code is wider than the terminal, and no control gets through', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 12, max: 120 }), (text, columns) => {
        const shown = formatConsole(spoiled(text), { words: english, columns, framework: 'none' })
        for (const line of shown.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns)
        expect(formatConsole(spoiled(text), { words: english })).not.toMatch(/[^\P{Cc}\n]/u)
      }),
      { numRuns: 300 },
    )
  })

  test('a notice is wrapped too', () => {
    const notice = { rule: 'x', labels: {}, unread: [], text: 'word '.repeat(40) }
    for (const line of formatConsoleNotice(notice, { words: english, columns: 30 }).split('\n')) {
      expect(line.length).toBeLessThanOrEqual(30)
    }
  })
})

describe('as Markdown', () => {
  test('all is there, with the code of every framework in fences', () => {
    const text = formatMarkdown(report, { words: english })
    expect(text).toContain(message.body)
    for (const cause of message.causes)
      for (const code of Object.values(cause.code)) expect(text).toContain(`\n${code}\n\`\`\``)
  })

  test.each([
    ['<img src=x onerror=alert(1)>', '<img'],
    ['[x](javascript:alert(1))', '[x]('],
    ['![x](https://example.org/x.png)', '![x]'],
    ['a | b', ' | '],
    ['`code`', '`code'],
    ['*strong* _faint_', '*strong'],
    ['ends in #', 'ends in #'],
  ])('%s shows literally', (text, markup) => {
    const { labels, message: said } = spoiled(text)
    const shown = formatMarkdown({ ...report, labels, message: { ...said, causes: [] } }, { words: english })
    expect(shown).not.toContain(` ${markup}`)
    expect(shown).not.toContain(`\n${markup}`)
  })

  test('nothing that a user names becomes markup', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = formatMarkdown(spoiled(text), { words: english }).split('\n')
        let fence = ''
        for (const line of lines) {
          const ticks = /^`{3,}/.exec(line)?.[0] ?? ''
          if (fence === '' && ticks !== '') fence = ticks
          else if (fence !== '' && line === fence) fence = ''
          else if (fence === '') {
            expect(line).not.toMatch(/[<>|~]/)
            expect(line).not.toMatch(/(?<!\\)(?:\\\\)*[`[\]_]/)
            expect(line).not.toMatch(/^\s/)
          }
        }
        expect(fence).toBe('')
      }),
      { numRuns: 300 },
    )
  })
})

describe('as JSON', () => {
  test('is one line that reads back as the report', () => {
    const line = formatJson(report)
    expect(line).not.toContain('\n')
    const { rule, severity, likelihood, state, at, labels, readings } = report
    expect(JSON.parse(line)).toMatchObject({
      rule,
      severity,
      likelihood,
      state,
      at,
      labels,
      readings,
      message,
    })
  })

  test('numbers that JSON has not are written as recordings write them', () => {
    const reading = {
      status: 'ok',
      holds: true,
      of: 'loss',
      value: Number.NaN,
      from: Number.NEGATIVE_INFINITY,
      points: 1,
    } as const
    const { readings } = JSON.parse(formatJson({ ...report, readings: { reading } })) as Report
    expect(readings.reading).toMatchObject({ value: 'NaN', from: '-Infinity' })
  })
})

test('a finding that stands for several names them all, in one line', () => {
  const group = [{ layer: 'conv1' }, { layer: 'conv2' }]
  const shown = formatConsole({ ...report, labels: {}, group }, { words: english, columns: 1000 })
  expect(shown.split('\n').filter((line) => line.includes('layer=conv1, conv2'))).toHaveLength(1)
  expect(JSON.parse(formatJson({ ...report, labels: {}, group }))).toMatchObject({ labels: {}, group })
})

describe('from right to left', () => {
  const arabic = resolveLocale(locales, 'ar')

  test('the same parts are coloured', () => {
    const colours = (locale: typeof english): number =>
      formatConsole(report, { words: locale, color: true, columns: 1000 }).split('\u001b[').length
    expect(colours(arabic)).toBe(colours(english))
  })

  test('whatever is prose in Markdown is read from its own side', () => {
    const labelled = { ...report, labels: { layer: 'conv1' } }
    const rollUp = { findings: [{ report: labelled, tag: 'findings/x' }], notices: [] }
    for (const markdown of [
      formatMarkdown(labelled, { words: arabic }),
      formatMarkdownRollUp(rollUp, { words: arabic }),
    ]) {
      const prose = markdown.replace(/^```.*?^```$/gms, '').replace(/`[^`]*`/g, '')
      expect(prose).toMatch(/\p{L}/u)
      let outside = prose
      for (let before = ''; before !== outside; ) {
        before = outside
        outside = outside.replace(/[\u2066-\u2068][^\u2066-\u2069]*\u2069/g, '')
      }
      expect(outside).not.toMatch(/\p{L}|\u2069/u)
    }
  })
})
