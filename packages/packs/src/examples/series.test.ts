import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSeries, type SeriesText } from './series.ts'

test.each<[SeriesText, readonly (number | undefined)[]]>([
  ['0.70..0.95 x6', [0.7, 0.75, 0.8, 0.85, 0.9, 0.95]],
  ['2..0 x3', [2, 1, 0]],
  ['0.5 x4', [0.5, 0.5, 0.5, 0.5]],
  ['1e-3', [0.001]],
  ['-1..1 x2', [-1, 1]],
  ['NaN x2', [Number.NaN, Number.NaN]],
  ['-Infinity', [Number.NEGATIVE_INFINITY]],
  ['_ x2', [undefined, undefined]],
  ['1 x2, _, 3', [1, 1, undefined, 3]],
  [7, [7]],
  [
    [0.7, '_', '0.1..0.3 x3'],
    [0.7, undefined, 0.1, 0.2, 0.3],
  ],
  [[], []],
])('%j', (text, values) => {
  expect(parseSeries(text)).toEqual({ ok: true, values })
})

test.each<[SeriesText]>([
  ['0.7..0.9'],
  ['0.7..0.9 x1'],
  ['0.5 x0'],
  ['_..1 x3'],
  ['NaN..1 x3'],
  ['0.7...0.9 x8'],
  ['high'],
  [''],
  ['1 x10001'],
  [['1 x9000', '2 x9000']],
  [`1 x${'9'.repeat(80)}`],
  ['1'.repeat(100_000)],
])('%j is not a series', (text) => {
  expect(parseSeries(text)).toMatchObject({ ok: false, fault: expect.any(String) })
})

const decimal = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 1_000)

test('a ramp has as many values as it says, both ends as written, and even steps between', () => {
  fc.assert(
    fc.property(decimal, decimal, fc.integer({ min: 2, max: 200 }), (from, to, count) => {
      const parsed = parseSeries(`${from}..${to} x${count}`)
      const values = parsed.ok ? parsed.values.map(Number) : []
      expect(values).toHaveLength(count)
      expect([values[0], values.at(-1)]).toEqual([from, to])
      const step = (to - from) / (count - 1)
      for (const [index, value] of values.slice(1).entries()) {
        expect(Math.abs(value - (values[index] ?? 0) - step)).toBeLessThan(1e-7)
      }
    }),
  )
})

test('series one after the other are their values one after the other', () => {
  const part = fc.oneof(
    decimal.map(String),
    fc.tuple(decimal, fc.integer({ min: 1, max: 9 })).map(([value, count]) => `${value} x${count}`),
    fc
      .tuple(decimal, decimal, fc.integer({ min: 2, max: 9 }))
      .map(([from, to, count]) => `${from}..${to} x${count}`),
    fc.constantFrom('NaN', 'Infinity', '-Infinity', '_', '_ x3'),
  )
  fc.assert(
    fc.property(fc.array(part), fc.array(part), (first, second) => {
      const values = (text: SeriesText): readonly unknown[] => {
        const parsed = parseSeries(text)
        return parsed.ok ? parsed.values : ['fault']
      }
      expect(values([...first, ...second])).toEqual([...values(first), ...values(second)])
    }),
  )
})

test('any text at all is parsed or refused, never an exception', () => {
  const noise = fc.string({ unit: fc.constantFrom(...'0123456789.x ×_,NaInfty+-eE') })
  fc.assert(fc.property(noise, (text) => typeof parseSeries(text).ok === 'boolean'))
})
