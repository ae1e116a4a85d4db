import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Measure, type MeasureOptions, plainOptions as options } from '../measuring/measure.ts'
import { SlidingWindow } from '../measuring/sliding-window.ts'
import { WholeRun } from '../measuring/whole-run.ts'
import type { Known } from '../types/reading.ts'
import { measures } from './index.ts'

function measure(name: string, values: readonly number[], over: Partial<MeasureOptions> = {}) {
  const window = new SlidingWindow(measures.get(name) as Measure, { ...options, ...over }, values.length)
  values.forEach((value, index) => {
    window.push(index + 1, value)
  })
  return window.read()
}

test('every file of the folder is a measure of its name; if not, run pnpm emit', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter(
    (file) => !/^index\.|\.test\.ts$/.test(file),
  )
  const names = files.map((file) => file.replace('.ts', '').replaceAll('-', '_'))
  expect([...measures.keys()].sort()).toEqual(names.sort())
})

test.each<[string, readonly number[], number]>([
  ['last', [3, 1, 2], 2],
  ['first', [3, 1, 2], 3],
  ['mean', [3, 1, 2], 2],
  ['median', [9, 1, 2], 2],
  ['median', [4, 1, 2, 3], 2.5],
  ['min', [3, 1, 2], 1],
  ['max', [3, 1, 2], 3],
  ['std', [1, 3], 1],
  ['std', [5], 0],
  ['p05', [0, 100], 5],
  ['p95', [0, 100], 95],
  ['change', [3, 1, 2], -1],
  ['change_percent', [4, 1, 5], 25],
  ['change_percent', [-4, -1, -5], -25],
  ['change_percent', [0, 1, 0], 0],
  ['slope', [1, 3, 5], 2],
  ['below_best', [0.7, 0.9, 0.85], 0.9 - 0.85],
  ['above_best', [2, 1, 1.5], 0.5],
  ['above_best_percent', [2, 1, 1.5], 50],
  ['since_best', [2, 1, 1.5, 1.2], 2],
  ['count', [1, 2, Number.NaN], 3],
  ['count_not_finite', [1, Number.NaN, Number.POSITIVE_INFINITY], 2],
])('%s of %j is %d', (name, values, expected) => {
  expect(measure(name, values).value).toBeCloseTo(expected, 12)
})

describe.each([...measures.values()].filter(({ onAxis }) => onAxis))(
  '$name on the axis of its metric',
  (each) => {
    test('is the newest value where it compares with another, and itself where it does not', () => {
      const values = fc.array(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((value) => Math.abs(value) > 1e-3),
        {
          minLength: 1,
          maxLength: 20,
        },
      )
      fc.assert(
        fc.property(values, (some) => {
          const { value, from = Number.NaN, to } = measure(each.name, some)
          expect(each.onAxis?.(value, from)).toBeCloseTo(to ?? value, 5)
        }),
      )
    })
  },
)

test('since_best goes by what is better for the metric', () => {
  expect(measure('since_best', [1, 5, 2, 0], { better: 'higher' }).value).toBe(2)
  expect(measure('since_best', [1, 5, 2, 0], { better: 'lower' }).value).toBe(0)
})

describe('trend', () => {
  test.each([
    [[1, 2, 3], 0, 'rising'],
    [[3, 2, 1], 0, 'falling'],
    [[1, 1, 1], 0, 'flat'],
    [[1, 3, 2], 0, undefined],
    [[1, 1.1, 1.2], 0.5, 'flat'],
    [[1, 2, 2.1], 0.5, undefined],
    [[1, 2, 2.5, 4, 5, 6, 6.5], 0, 'rising'],
    [[6, 5.5, 5, 4, 2, 1, 0.5], 0, 'falling'],
    [[1, -1, 1, -1, 1, -1, 1, -1], 0, 'flat'],
  ] as const)('%j with tolerance %d is %s', (values, tolerance, expected) => {
    expect(measure('trend', values, { tolerance }).direction).toBe(expected)
  })

  test('one outlier does not turn a long trend', () => {
    expect(measure('trend', [1, 2, 3, 4, -90, 6, 7, 8, 9]).direction).toBe('rising')
  })

  test('mirroring the values mirrors the direction', () => {
    const mirror = { rising: 'falling', falling: 'rising', flat: 'flat' } as const
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 12 }), (values) => {
        const { direction } = measure('trend', values)
        const mirrored = measure(
          'trend',
          values.map((value) => -value),
        )
        expect(mirrored.direction).toBe(direction && mirror[direction])
      }),
    )
  })
})

test('against its best a value is never negative, and its best is in its reading', () => {
  const values = fc.array(fc.integer(), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(values, (points) => {
      expect(measure('below_best', points)).toMatchObject({ from: Math.max(...points), to: points.at(-1) })
      expect(measure('below_best', points).value).toBeGreaterThanOrEqual(0)
      expect(measure('above_best', points)).toMatchObject({ from: Math.min(...points), to: points.at(-1) })
      expect(measure('above_best', points).value).toBeGreaterThanOrEqual(0)
    }),
  )
})

const value = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((each) => each + 0),
  fc.constant(1e300),
)
const series = fc.array(value, { minLength: 1, maxLength: 80 })
/** Every measure but the trend, whose long windows are looked at in stretches. */
const exact = [...measures.values()].filter(({ name }) => name !== 'trend')

test.each(exact.map((each) => [each.name, each] as const))(
  '%s over a sliding window is what it is over that window alone',
  (_name, subject) => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 12 }), (values, capacity) => {
        const sliding = new SlidingWindow(subject, options, capacity)
        values.forEach((each, index) => {
          sliding.push(index, each)
          const alone = new SlidingWindow(subject, options, capacity)
          for (let at = Math.max(0, index - capacity + 1); at <= index; at++)
            alone.push(at, values[at] as number)
          expectAlike(sliding.read(), alone.read(), values)
        })
      }),
      { numRuns: 60 },
    )
  },
)

test.each(exact.filter((each) => 'summarise' in each).map((each) => [each.name, each] as const))(
  '%s over a whole run is what it is over a window that holds it all',
  (_name, subject) => {
    fc.assert(
      fc.property(series, (values) => {
        const whole = new WholeRun(subject, options)
        const window = new SlidingWindow(subject, options, values.length)
        values.forEach((each, index) => {
          whole.push(index, each)
          window.push(index, each)
        })
        const reading = whole.read()
        if (reading) expectAlike(reading, window.read(), values)
      }),
      { numRuns: 60 },
    )
  },
)

/** Sums are taken in another order, so that digits may differ that are small beside the values. */
function expectAlike(a: Known, b: Known, values: readonly number[]): void {
  const scale = Math.max(1, ...values.map(Math.abs))
  for (const key of Object.keys(b) as (keyof Known)[]) {
    const [left, right] = [a[key], b[key]]
    if (typeof left !== 'number' || typeof right !== 'number' || Object.is(left, right))
      expect(left).toBe(right)
    else expect(Math.abs(left - right)).toBeLessThanOrEqual(1e-9 * scale)
  }
}
