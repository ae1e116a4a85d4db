import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { toYaml } from './to-yaml.ts'

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom(...'ab:#,[]{}&*!|>\'"%@`-? \n\t~0.1', 'ö', '日') }),
  fc.lorem({ maxCount: 40 }),
)
const key = fc.stringMatching(/^[a-z][a-z_.]{0,8}$/)
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))

test('what is written is read back as it was', () => {
  fc.assert(
    fc.property(fc.dictionary(key, value, { noNullPrototype: true, minKeys: 1 }), (data) => {
      expect(parse(toYaml('# a comment', data as never, { a: 'a remark' }))).toEqual(data)
    }),
    { numRuns: 500 },
  )
})

test('a rule reads as if it were written by hand', () => {
  const written = toYaml(
    '# a comment',
    {
      format: 1,
      version: '0.1.0',
      severity: 'warning',
      when: { metric: 'loss', above: 3, between: [0, 1] },
      message: { title: 'A title', body: 'It is {{num seen.value}}.', why: 'word '.repeat(30).trim() },
      examples: [{ name: 'it rises', series: { loss: ['1..2 x3', 4] }, fires_at: [3] }],
    },
    { severity: 'how bad' },
  )
  expect(written).toBe(`# a comment
format: 1
version: "0.1.0"
severity: warning # how bad
when: { metric: loss, above: 3, between: [0, 1] }
message:
  title: A title
  body: It is {{num seen.value}}.
  why: >-
    ${'word '.repeat(19).trim()}
    ${'word '.repeat(11).trim()}
examples:
  - name: it rises
    series: { loss: ["1..2 x3", 4] }
    fires_at: [3]
`)
})
