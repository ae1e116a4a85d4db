import { describe, expect, test } from 'vitest'
import { englishIn } from '../../test-support/locales.ts'
import type { HelperName } from './specs.ts'

/** Writes with one helper; every kind of space as a plain one, without marks of direction. */
function write(locale: string, helper: HelperName, values: readonly unknown[], options = {}): string {
  const text = englishIn(locale).helpers[helper](values, options)
  return text.replace(/\s/g, ' ').replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
}

describe('numbers', () => {
  test.each([
    ['en', 1234567, '1,234,567'],
    ['de', 1234567, '1.234.567'],
    ['es', 1234567, '1.234.567'],
    ['fr', 1234567, '1 234 567'],
    ['ja', 1234567, '1,234,567'],
    ['ar-EG', 1234567, '١٬٢٣٤٬٥٦٧'],
    ['en', 0.1 + 0.2, '0.3'],
    ['de', 0.41234, '0,412'],
    ['ar-EG', 0.41234, '٠٫٤١٢'],
    ['en', 12345.678, '12,346'],
    ['en', 999.96, '1,000'],
    ['en', -0.5, '-0.5'],
    ['en', -0, '0'],
    ['en', 0.001, '0.001'],
    ['en', 0.00005, '5 × 10⁻⁵'],
    ['en', 1e10, '1 × 10¹⁰'],
    ['de', 3.25e12, '3,3 × 10¹²'],
  ])('num in %s writes %d as %s', (locale, value, text) => {
    expect(write(locale, 'num', [value])).toBe(text)
  })

  test.each([
    [0.0321, { digits: 1 }, '0.03'],
    [12345, { digits: 2 }, '12,000'],
    [-4.2, { abs: true }, '4.2'],
  ])('num takes options: %d %j', (value, options, text) => {
    expect(write('en', 'num', [value], options)).toBe(text)
  })

  test.each([
    ['en', 0.000324, {}, '3.2 × 10⁻⁴'],
    ['fr', 0.000324, {}, '3,2 × 10⁻⁴'],
    ['en', 9.99e9, {}, '1 × 10¹⁰'],
    ['en', 123456, { digits: 4 }, '1.235 × 10⁵'],
    ['en', 0, {}, '0 × 10⁰'],
  ])('sci in %s writes %d with %j as %s', (locale, value, options, text) => {
    expect(write(locale, 'sci', [value], options)).toBe(text)
  })

  test.each(['num', 'sci', 'pct', 'percent', 'pp'] as const)(
    '%s writes what is not finite in words',
    (helper) => {
      const { say } = englishIn('en')
      expect(write('en', helper, [Number.NaN])).toBe(say('number.nan'))
      expect(write('en', helper, [Number.POSITIVE_INFINITY])).toBe(say('number.infinity'))
      expect(write('en', helper, [Number.NEGATIVE_INFINITY])).toBe(say('number.minus_infinity'))
    },
  )

  test.each(['num', 'sci', 'pct', 'percent', 'pp', 'plural', 'unit', 'window'] as const)(
    '%s refuses to write nothing',
    (helper) => {
      expect(() => write('en', helper, [undefined])).toThrow(TypeError)
    },
  )
})

describe('shares', () => {
  test.each([
    ['en', 0.1432, '14.3%'],
    ['de', 0.1432, '14,3 %'],
    ['es', 0.1432, '14,3 %'],
    ['fr', 0.1432, '14,3 %'],
    ['ja', 0.1432, '14.3%'],
    ['ar-EG', 0.1432, '١٤٫٣٪'],
    ['en', 0.00041, '0.041%'],
    ['en', 3.456, '346%'],
    ['en', 0.07, '7%'],
    ['en', 1, '100%'],
    ['en', 0, '0%'],
  ])('pct in %s writes the fraction %d as %s', (locale, value, text) => {
    expect(write(locale, 'pct', [value])).toBe(text)
  })

  test('percent takes what is in percent already', () => {
    expect(write('en', 'percent', [14])).toBe('14%')
    expect(write('en', 'percent', [14.26], { decimals: 0 })).toBe('14%')
  })

  test.each([
    [0.032, '3.2 percentage points'],
    [0.01, '1 percentage point'],
    [0.0104, '1 percentage point'],
    [0.0005, '0.05 percentage points'],
    [-0.02, '-2 percentage points'],
  ])('pp writes the difference %d as %s', (value, text) => {
    expect(write('en', 'pp', [value])).toBe(text)
  })
})

describe('units, plurals and lists', () => {
  test.each([
    [1, 'epochs', '1 epoch'],
    [3, 'epochs', '3 epochs'],
    [1200, 'steps', '1,200 steps'],
    [3, 'second', '3 seconds'],
    [2500, 'megabyte', '2,500 megabytes'],
  ])('unit writes %d %s as %s', (value, unit, text) => {
    expect(write('en', 'unit', [value, unit])).toBe(text)
  })

  test.each([
    ['de', '3 Sekunden'],
    ['fr', '3 secondes'],
    ['es', '3 segundos'],
    ['ja', '3 秒'],
  ])('unit takes names of units from Intl in %s', (locale, text) => {
    expect(write(locale, 'unit', [3, 'second'])).toBe(text)
  })

  test('window writes a parameter', () => {
    expect(write('en', 'window', [{ count: 3, unit: 'epochs' }])).toBe('3 epochs')
  })

  const forms = { zero: 'zero #', one: 'one #', two: 'two #', few: 'few #', many: 'many #', other: 'other #' }
  test.each([
    ['en', 1, 'one 1'],
    ['en', 0, 'other 0'],
    ['fr', 0, 'one 0'],
    ['es', 1_000_000, 'many 1.000.000'],
    ['ja', 1, 'other 1'],
    ['ar', 0, 'zero 0'],
    ['ar', 2, 'two 2'],
    ['ar', 3, 'few 3'],
    ['ar', 11, 'many 11'],
    ['ar', 100, 'other 100'],
  ])('plural chooses by the rules of %s for %d', (locale, value, text) => {
    expect(write(locale, 'plural', [value], forms)).toBe(text)
  })

  test('plural falls to other where a form is missing', () => {
    expect(write('ar', 'plural', [2], { other: 'other #' })).toBe('other 2')
  })

  test.each([
    ['en', 'a, b, and 3'],
    ['es', 'a, b y 3'],
    ['de', 'a, b und 3'],
    ['ja', 'a、b、3'],
    ['zh-CN', 'a、b、3'],
  ])('list joins as %s does', (locale, text) => {
    expect(write(locale, 'list', ['a', 'b', 3])).toBe(text)
  })
})
