import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goodPack, goodRule, testCatalogue } from '../../fixtures/test-pack.ts'
import { formatProblems } from '../text/format-problems.ts'
import { readPacks } from './read-packs.ts'

const lines = goodRule.split('\n')
const place = fc.nat(goodRule.length)
const scrap = fc.oneof(
  fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ': ',
    '- ',
    '#',
    '"',
    "'",
    '|',
    '>-',
    '&a ',
    '*a',
    '!!x ',
    '\t',
    '\n',
    '---\n',
    '$',
  ),
  fc.constantFrom(
    'null',
    '.nan',
    '.inf',
    '1_000',
    '__proto__',
    'all:',
    'not:',
    'metric:',
    'over: 2 epochs',
    '{{x}}',
  ),
  fc.string({ maxLength: 8 }),
)

/** One change to a text, as a slip of the hand or worse. */
const mutation: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.tuple(place, scrap).map(
    ([at, more]) =>
      (text: string) =>
        text.slice(0, at) + more + text.slice(at),
  ),
  fc.tuple(place, fc.nat(40)).map(
    ([at, length]) =>
      (text: string) =>
        text.slice(0, at) + text.slice(at + length),
  ),
  fc.tuple(place, place, fc.nat(60)).map(
    ([from, to, length]) =>
      (text: string) =>
        text.slice(0, to) + text.slice(from, from + length) + text.slice(to),
  ),
  fc.tuple(fc.nat(lines.length), fc.nat(12)).map(
    ([at, indent]) =>
      (text: string) =>
        text
          .split('\n')
          .map((line, index) => (index === at ? ' '.repeat(indent) + line.trimStart() : line))
          .join('\n'),
  ),
  fc.tuple(fc.nat(lines.length), fc.nat(lines.length)).map(([a, b]) => (text: string) => {
    const swapped = text.split('\n')
    ;[swapped[a], swapped[b]] = [swapped[b] ?? '', swapped[a] ?? '']
    return swapped.join('\n')
  }),
)

test('whatever is done to a rule, it is read or its problems are told, in no time', () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
      const text = mutations.reduce((mutated, mutate) => mutate(mutated), goodRule)
      const started = performance.now()
      const source = { name: 'fuzz', dir: 'fuzz', files: { ...goodPack, 'sample.yaml': text } }
      const { rules, problems, files } = readPacks([source], { catalogue: testCatalogue })
      formatProblems(problems, files)
      expect(performance.now() - started).toBeLessThan(2_000)
      const errors = problems.filter(({ severity }) => severity === 'error')
      expect(rules.length).toBe(errors.length === 0 ? 1 : 0)
      const count = text.split('\n').length
      for (const { line, column } of problems) {
        expect(line).toBeGreaterThanOrEqual(1)
        expect(line).toBeLessThanOrEqual(count)
        expect(column).toBeGreaterThanOrEqual(1)
      }
    }),
    { numRuns: 1_000 },
  )
})
