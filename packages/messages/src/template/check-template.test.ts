import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englishIn } from '../../test-support/locales.ts'
import { checkTemplate } from './check-template.ts'
import type { TemplateNames } from './names.ts'

const names: TemplateNames = {
  lost: { kind: 'reading' },
  risen: { kind: 'reading', optional: true },
  level: { kind: 'reading', fields: ['value'] },
  epoch: { kind: 'number' },
  patience: { kind: 'window' },
  strict: { kind: 'flag' },
  layer: { kind: 'text' },
}
const reading = { value: 0.5, from: 1, to: 2, span: 3, points: 4, threshold: 5 }
const values = {
  lost: reading,
  level: reading,
  epoch: 3,
  patience: { count: 3, unit: 'epochs' },
  strict: true,
  layer: 'conv1',
}
const { compile } = englishIn('en')

test.each([
  'no tags at all',
  '{{pct lost.value}} and {{num lost.to digits=2}}',
  "{{plural lost.span one='# epoch' other='# epochs'}}",
  "{{unit lost.span 'epochs'}} {{window patience}} {{num epoch}} {{num 0.05}}",
  '{{layer}} {{list layer epoch}}',
  '{{#if risen}}{{num risen.value}}{{/if}}',
  '{{#if risen}}{{num risen.value}}{{else if strict}}{{layer}}{{else}}no{{/if}}',
  '{{#unless risen}}no{{else}}{{num risen.value}}{{/unless}}',
  '{{^if risen}}no{{/if}}{{#if layer}}{{/if}}',
  '{{#if risen ~}} {{~num risen.value~}} {{~/if}}',
  '{{! a comment }}text',
  '\\{{lost}}',
  'compile({ unit: lost.value }) and {num lost}',
])('allows %s', (text) => {
  expect(checkTemplate(text, { names })).toEqual([])
  expect(() => compile(text)(values)).not.toThrow()
})

describe('refuses', () => {
  test.each([
    ['a tag with single braces', 'It is {num lost.value}.'],
    ['raw output', '{{{layer}}}'],
    ['raw output with &', '{{&layer}}'],
    ['raw blocks', '{{{{if strict}}}}x{{{{/if}}}}'],
    ['partials', '{{> x}}'],
    ['partial blocks', '{{#> x}}{{/x}}'],
    ['inline partials', '{{#*inline "x"}}{{/inline}}'],
    ['decorators', '{{* x}}'],
    ['loops', '{{#each lost}}{{this}}{{/each}}'],
    ['with', '{{#with lost}}{{value}}{{/with}}'],
    ['sections', '{{#lost}}x{{/lost}}'],
    ['inverted sections', '{{^lost}}x{{/lost}}'],
    ['block parameters', '{{#if lost as |x|}}{{/if}}'],
    ['parent paths', '{{../layer}}'],
    ['this', '{{this}}'],
    ['this in a path', '{{this.layer}}'],
    ['a dot path', '{{./layer}}'],
    ['a slash path', '{{num lost/value}}'],
    ['segment literals', '{{[constructor]}}'],
    ['segment literals behind a dot', '{{num lost.[constructor]}}'],
    ['data', '{{@root}}'],
    ['data as a value', '{{num @root.epoch}}'],
    ['sub-expressions', '{{num (num lost.value)}}'],
    ['sub-expressions in an if', '{{#if (lookup lost "constructor")}}{{/if}}'],
    ['sub-expressions in an option', '{{num lost.value digits=(num 3)}}'],
    ['constructor', '{{constructor}}'],
    ['constructor of a reading', '{{num lost.constructor}}'],
    ['__proto__', '{{__proto__}}'],
    ['__proto__ of a reading', '{{num lost.__proto__}}'],
    ['toString', '{{toString}}'],
    ['hasOwnProperty as a helper', '{{hasOwnProperty "x"}}'],
    ['lookup', '{{lookup lost "value"}}'],
    ['log', '{{log lost.value}}'],
    ['helperMissing', '{{helperMissing}}'],
    ['blockHelperMissing', '{{#blockHelperMissing strict}}x{{/blockHelperMissing}}'],
    ['string paths', '{{"layer"}}'],
    ['number paths', '{{12}}'],
    ['literals as options', '{{num lost.value digits=99}}'],
    ['text as a number', "{{num 'x'}}"],
    ['undefined', '{{num undefined}}'],
    ['a bare number', '{{epoch}}'],
    ['a bare field', '{{lost.value}}'],
    ['a bare reading', '{{lost}}'],
    ['a bare window', '{{patience}}'],
    ['a bare flag', '{{strict}}'],
    ['a reading without a field', '{{num lost}}'],
    ['a window as a number', '{{num patience}}'],
    ['a text as a number', '{{num layer}}'],
    ['a name that is not exported', '{{num gained.value}}'],
    ['a field that there is not', '{{num lost.median}}'],
    ['a field that this reading has not', '{{num level.threshold}}'],
    ['a helper that there is not', '{{round lost.value}}'],
    ['a helper without a value', '{{num}}'],
    ['a helper with two values', '{{num lost.value lost.to}}'],
    ['an unknown option', '{{num lost.value digit=3}}'],
    ['an unknown unit', "{{unit lost.span 'fortnights'}}"],
    ['a unit that is no literal', '{{unit lost.span layer}}'],
    ['a plural without other', "{{plural lost.span one='# epoch'}}"],
    ['an if on a number', '{{#if epoch}}x{{/if}}'],
    ['an if on a field', '{{#if lost.value}}x{{/if}}'],
    ['an if with options', '{{#if lost includeZero=true}}x{{/if}}'],
    ['an if on two names', '{{#if lost risen}}x{{/if}}'],
    ['an if on nothing', '{{#if}}x{{/if}}'],
    ['an optional reading outside an if', '{{num risen.value}}'],
    ['an optional reading in the else', '{{#if risen}}x{{else}}{{num risen.value}}{{/if}}'],
    ['an optional reading in an unless', '{{#unless risen}}{{num risen.value}}{{/unless}}'],
    ['an optional reading in an if on another', '{{#if strict}}{{num risen.value}}{{/if}}'],
    ['an unclosed tag', 'text {{layer'],
    ['an unclosed block', '{{#if strict}}text'],
    ['a block closed by another', '{{#if strict}}x{{/unless}}'],
    ['a stray else', '{{else}}'],
    ['blocks too deep', '{{#if strict}}'.repeat(40) + '{{/if}}'.repeat(40)],
    ['ten thousand blocks', '{{#if strict}}'.repeat(10_000)],
    ['a text too long', 'a'.repeat(100_000)],
  ])('%s', (_what, text) => {
    expect(checkTemplate(text, { names }).length).toBeGreaterThan(0)
  })
})

test.each([
  ['one line', 'a {{lost}}', 1, 3],
  ['the second line', 'a\nbc {{num gained.value}}', 2, 10],
  ['an unclosed tag', 'seven {{layer', 1, 7],
  ['a broken tag on the second line', 'first\nx {{num lost.value digits=}}', 2, 3],
  ['mismatched blocks', 'ab {{#if strict}}x{{/unless}}', 1, 4],
])('says where: %s', (_what, text, line, column) => {
  const [problem] = checkTemplate(text, { names })
  expect(problem).toMatchObject({ line })
  expect(problem?.column).toBeGreaterThanOrEqual(column)
  expect(problem?.offset).toBe(
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length +
      (line > 1 ? 1 : 0) +
      (problem?.column ?? 0) -
      1,
  )
})

test('lists every tag that is wrong', () => {
  expect(checkTemplate('{{lost}} {{#if strict}}{{{layer}}} {{nm epoch}}{{/if}}', { names })).toHaveLength(3)
})

test('asks for the plural forms of a language', () => {
  const text = "{{plural lost.span one='#' other='#'}}"
  expect(checkTemplate(text, { names, pluralForms: ['one', 'few', 'many', 'other'] })).toHaveLength(1)
  expect(checkTemplate(text, { names, pluralForms: ['one', 'other'] })).toEqual([])
})

test('whatever is written, it is refused or comes out as text, and soon', () => {
  const part = fc.constantFrom(
    ...[
      '{{',
      '}}',
      '{{{',
      '}}}',
      '{{#',
      '{{/',
      '{{^',
      '{{>',
      '{{&',
      '{{!',
      '{{else}}',
      '{{#if ',
      '{{/if}}',
      '{{~',
      '~}}',
    ],
    ...[
      'num ',
      'pct ',
      'plural ',
      'list ',
      'if',
      'unless',
      'each',
      'with',
      'lookup ',
      'log ',
      'helperMissing',
    ],
    ...[
      'lost',
      'lost.value',
      'risen',
      'risen.value',
      'epoch',
      'layer',
      'strict',
      'patience',
      'this',
      '../',
      '@root',
      '@index',
    ],
    ...['.constructor', '.__proto__', '.prototype', 'constructor', '__proto__', 'toString', '[x]', 'as |x|'],
    ...[
      "one='#' ",
      "other='#'",
      'digits=3',
      '(',
      ')',
      '"',
      "'",
      ' ',
      '\n',
      '\\',
      '|',
      '=',
      '*inline "x"',
      '\u0000',
      'é',
      '字',
    ],
  )
  const text = fc.oneof(
    fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.array(part, { maxLength: 6 }).map((parts) => `{{${parts.join('')}}}`),
    fc.string({ maxLength: 40, unit: 'binary' }),
  )
  let rendered = 0
  fc.assert(
    fc.property(text, (template) => {
      const problems = checkTemplate(template, { names })
      if (problems.length > 0) return
      rendered++
      const said = compile(template)({ ...values, risen: reading })
      expect(typeof said).toBe('string')
      expect(said).not.toMatch(/function|\[object|native code/)
    }),
    { numRuns: 2000, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true },
  )
  expect(rendered).toBeGreaterThan(0)
})
