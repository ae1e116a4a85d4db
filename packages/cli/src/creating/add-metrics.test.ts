import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { addMetrics } from './add-metrics.ts'

const entry = { title: 'perplexity', clock: 'epoch' } as const
const head = '# My pack\nformat: 1\npack: course\nversion: "1.0.0" # quoted\n\ntitle: >-\n  A course\n'

test.each([
  ['no metrics', head],
  ['no line end at the end', head.trimEnd()],
  [
    'some, one below the other',
    `${head}metrics:\n    # of translation\n    bleu: { title: BLEU, clock: epoch } # higher\n\n# facts\nfacts: {}\n`,
  ],
  [
    'some whose last has keys below it',
    `${head}metrics:\n  bleu:\n    title: BLEU\n    clock: epoch\n\nfacts: {}\n`,
  ],
  [
    'some whose last ends in a block of text',
    `${head}metrics:\n  bleu:\n    clock: epoch\n    title: |\n      BLEU\nfacts: {}\n`,
  ],
  ['some on one line', `${head}metrics: { bleu: { title: BLEU, clock: epoch } }\n`],
  [
    'some over several lines in braces',
    `${head}metrics:\n  {\n    bleu: { title: BLEU, clock: epoch },\n  }\n`,
  ],
  ['braces around nothing', `${head}metrics: {}\nfacts: {}\n`],
  ['a key without a value', `${head}metrics: # none yet\nfacts: {}\n`],
  ['a key without a value at the end', `${head}metrics:`],
  [
    'lines that end as on Windows',
    `${head}metrics:\n  bleu: { title: BLEU, clock: epoch }\n`.replaceAll('\n', '\r\n'),
  ],
])('a pack with %s', (_name, text) => {
  const added = addMetrics(text, { perplexity: entry, 'n.best': { ...entry, range: [0, null] } })
  const before = parse(text)
  expect(parse(added)).toEqual({
    ...before,
    metrics: { ...before.metrics, perplexity: entry, 'n.best': { ...entry, range: [0, null] } },
  })
  // Every line that was there is there, in its order; in braces, the last one has more behind it.
  const lines = added.split('\n')
  let from = 0
  for (const line of text.split('\n')) {
    const stem = line.replace(/[,\s}]+$/, '')
    const at = lines.findIndex((each, index) => index >= from && each.startsWith(stem))
    expect([line, at]).toEqual([line, expect.any(Number)])
    expect(at).toBeGreaterThanOrEqual(from)
    from = at
  }
})

test('whatever the title is, it comes back as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (title) => {
      const added = addMetrics(head, { perplexity: { ...entry, title } })
      expect(parse(added).metrics.perplexity.title).toBe(title)
      expect(added.startsWith(head)).toBe(true)
    }),
  )
})

test.each(['metrics: [a]\n', 'metrics: bleu\n', 'metrics: ~\n', '[1, 2]\n'])(
  '%j cannot be added to, and it is said what to write',
  (text) => {
    expect(() => addMetrics(text, { perplexity: entry })).toThrow(
      'perplexity: { title: perplexity, clock: epoch }',
    )
  },
)
