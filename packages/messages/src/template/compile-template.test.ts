import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryNames, arbitraryTemplate, arbitraryValues } from '../../test-support/arbitrary-template.ts'
import { handlebarsCompile } from '../../test-support/handlebars-compile.ts'
import { englishIn } from '../../test-support/locales.ts'
import { checkTemplate } from './check-template.ts'
import type { Render } from './compile-template.ts'

const { compile, helpers } = englishIn('en')
const reference = handlebarsCompile(helpers)

function outcomeOf(render: Render, values: Readonly<Record<string, unknown>>): string {
  try {
    return `said ${render(values)}`
  } catch {
    return 'refused'
  }
}

test('whatever a template is that passes the check, it says what Handlebars makes of it', () => {
  let said = 0
  let refused = 0
  fc.assert(
    fc.property(arbitraryTemplate, arbitraryValues, (text, values) => {
      if (checkTemplate(text, { names: arbitraryNames }).length > 0) return
      const own = outcomeOf(compile(text), values)
      if (own === 'refused') refused++
      else said++
      expect(own).toBe(outcomeOf(reference(text), values))
    }),
    { numRuns: 5000 },
  )
  expect(said).toBeGreaterThan(1000)
  expect(refused).toBeGreaterThan(100)
})

test.each([
  ['what is inherited', '{{layer}}', Object.create({ layer: 'x' })],
  ['what is no text', '{{layer}}', { layer: () => 'x' }],
  ['a number that is none', '{{num lost.value}}', { lost: { value: '5' } }],
  ['what a reading inherits', '{{num lost.value}}', { lost: Object.create({ value: 5 }) }],
])('%s is not said', (_what, text, values) => {
  expect(() => compile(text)(values)).toThrow(TypeError)
})

test('a name that is set off from text of the other direction keeps neither from being read', () => {
  const { compile: inArabic } = englishIn('ar')
  expect(inArabic('{{layer}} {{num lost.value}}')({ layer: 'conv1', lost: { value: 1e10 } })).toBe(
    '\u2068conv1\u2069 \u20661\u00a0×\u00a010¹⁰\u2069',
  )
})

test.each([
  ['an option', 'استعمل --pack.', 'استعمل \u2066--pack\u2069.'],
  ['a sign in a plural', "{{plural 3 other='# من -1'}}", '3 من \u2066-1\u2069'],
  ['a first word in other letters', 'NaN ليس عددًا', '\u200fNaN ليس عددًا'],
  ['nothing but names', '{{layer}}: {{layer}}', '\u200f\u2068conv1\u2069: \u2068conv1\u2069'],
  ['one name alone', '{{layer}}', '\u2068conv1\u2069'],
])('%s is read as it should be in a text from right to left', (_what, text, said) => {
  expect(englishIn('ar').compile(text)({ layer: 'conv1' })).toBe(said)
})
