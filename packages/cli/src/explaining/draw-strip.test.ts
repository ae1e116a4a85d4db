import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawStrip, type Sign, signOf, signs } from './draw-strip.ts'

const anySign = fc.constantFrom(...(Object.keys(signs) as Sign[]))

test.each([
  ['firing', 'yes', false, 'firing'],
  ['firing', 'unknown', false, 'firing'],
  ['clearing', 'no', false, 'clearing'],
  ['pending', 'yes', false, 'pending'],
  ['pending', 'yes', true, 'silenced'],
  ['pending', 'unknown', false, 'unknown'],
  ['quiet', 'unknown', false, 'unknown'],
  ['quiet', 'no', false, 'quiet'],
] as const)('%s with %s, silenced %s, is %s', (phase, verdict, silenced, sign) => {
  expect(signOf({ phase, verdict, silenced })).toBe(sign)
})

test('what shares a character shows the most telling of it', () => {
  const checks: readonly Sign[] = ['quiet', 'quiet', 'quiet', 'firing', 'unknown', 'quiet', 'pending']
  const strip = drawStrip(checks, [1, 2, 3, 4, 5, 6, 7], 4)
  expect(strip).toEqual({ ruler: '1', marks: '.█?░', checksPerMark: 2 })
})

test('a strip is as wide as it may be at most, and hides nothing that fires', () => {
  fc.assert(
    fc.property(
      fc.array(anySign, { minLength: 1, maxLength: 500 }),
      fc.integer({ min: 1, max: 100 }),
      (checks, width) => {
        const places = checks.map((_, index) => index + 1)
        const { marks, ruler, checksPerMark } = drawStrip(checks, places, width)
        expect(marks.length).toBeLessThanOrEqual(width)
        expect(marks.length).toBe(Math.ceil(checks.length / checksPerMark))
        expect(marks.includes(signs.firing)).toBe(checks.includes('firing'))
        if (checks.length <= width) expect(marks).toBe(checks.map((sign) => signs[sign]).join(''))
        // Every label stands above the check that it names.
        for (const { 0: label, index } of ruler.matchAll(/\d+/g))
          expect(Number(label)).toBe(index * checksPerMark + 1)
      },
    ),
  )
})
