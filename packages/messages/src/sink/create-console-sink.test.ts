import type { Report, Summary } from '@scram/core'
import { expect, test } from 'vitest'
import { locales } from '../../test-support/locales.ts'
import { catalogue, found, overfitting, words } from '../../test-support/overfitting.ts'
import { resolveLocale } from '../locale/resolve-locale.ts'
import { createNarrator } from '../narrator/create-narrator.ts'
import { createConsoleSink } from './create-console-sink.ts'

const { tell } = createNarrator({ rules: [overfitting], words, catalogue, locales, locale: 'en' })
const report: Report = { ...found, message: tell(found) }

function open(locale = 'en') {
  const written: string[] = []
  const sink = createConsoleSink({
    write: (text) => written.push(text),
    words: resolveLocale(locales, locale),
    columns: 200,
  })
  return { sink, written }
}

test('a report is printed the moment it comes', () => {
  const { sink, written } = open()
  sink.report?.(report)
  expect(written).toHaveLength(1)
  expect(written[0]).toContain(report.message.why)
})

test('the advice of a rule is printed once, whatever layers it speaks of', () => {
  const { sink, written } = open()
  for (const layer of ['a', 'b', 'c']) sink.report?.({ ...report, labels: { layer } })
  expect(written.filter((text) => text.includes(report.message.why))).toHaveLength(1)
  expect(written[2]).toContain('layer=c')
})

test('a notice is printed once', () => {
  const { sink, written } = open()
  const notice = { rule: 'x', labels: {}, unread: [], text: 'I cannot tell' }
  sink.notice?.(notice)
  sink.notice?.({ ...notice })
  expect(written).toHaveLength(1)
})

const outcomes = (fired: number, quiet: number, unknown: number): Summary => ({
  rules: [
    ...Array.from({ length: fired }, () => ({ rule: 'x', outcome: 'fired' as const })),
    ...Array.from({ length: quiet }, () => ({ rule: 'x', outcome: 'quiet' as const })),
    ...Array.from({ length: unknown }, () => ({ rule: 'x', outcome: 'unknown' as const })),
  ],
  notices: [],
})

test.each(Object.keys(locales))('the closing line in %s has the numbers and is one line', (locale) => {
  const { sink, written } = open(locale)
  // Some languages have a form of the noun for two, and write no number beside it.
  sink.end?.(outcomes(3, 13, 5))
  expect(written.join('').match(/\d+/g)).toEqual(['21', '3', '13', '5'])
  expect(written.join('').trimEnd()).not.toContain('\n')
})

test('how a run went decides what is said at its end', () => {
  const ends = [
    outcomes(0, 0, 0),
    outcomes(1, 3, 0),
    outcomes(0, 4, 0),
    outcomes(0, 0, 4),
    outcomes(0, 3, 1),
  ].map((summary) => {
    const { sink, written } = open()
    sink.end?.(summary)
    return written.join('')
  })
  expect(new Set(ends).size).toBe(5)
})
