import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Outcome } from '../example.ts'
import { commentsIn } from './comments-in.ts'
import { rewriteOutcomes } from './rewrite-outcomes.ts'

/** Rewrites the second of three examples that begin with these lines. */
function rewritten(lines: string, outcome: Outcome): string | undefined {
  const text = `# A rule.\nexamples:\n  - &a { name: a, silent: true }\n${lines}\n  - { name: z, fires_at: [1] } # last\n`
  const { text: next, refused } = rewriteOutcomes(text, [{ path: ['examples', 1], outcome }])
  return refused.length > 0 ? undefined : next.split('\n').slice(3, -2).join('\n')
}

test.each<[string, Outcome, string]>([
  ['  - { name: b, fires_at: [11] }', { firesAt: [12] }, '  - { name: b, fires_at: [12] }'],
  ['  - { name: b, fires_at: [ 11 ] }', { firesAt: [12, 20] }, '  - { name: b, fires_at: [ 12, 20 ] }'],
  [
    '  - { name: b, fires_at: [11, 20, 29], every: step }',
    { firesAt: [12] },
    '  - { name: b, fires_at: [12], every: step }',
  ],
  ['  - { name: b, fires_at: [11] }', { silent: true }, '  - { name: b, silent: true }'],
  ['  - { name: b, silent: true }', { cannotTell: true }, '  - { name: b, cannot_tell: true }'],
  ['  - { name: b, cannot_tell: true }', { firesAt: [3, 4] }, '  - { name: b, fires_at: [3, 4] }'],
  [
    '  - name: b # why\n    fires_at: # here\n      - 11 # first\n      -  20\n    every: step',
    { firesAt: [12, 21, 30] },
    '  - name: b # why\n    fires_at: # here\n      - 12 # first\n      -  21\n      -  30\n    every: step',
  ],
  [
    '  - name: b\n    fires_at:\n    - 11\n    - 20\n    every: step',
    { firesAt: [12] },
    '  - name: b\n    fires_at:\n    - 12\n    every: step',
  ],
  [
    '  - name: b\n    fires_at:\n    - 11\n    every: step',
    { silent: true },
    '  - name: b\n    silent: true\n    every: step',
  ],
  [
    '  - { name: b, fires_at: [11], resolves_at: [20] }',
    { firesAt: [12], resolvesAt: [] },
    '  - { name: b, fires_at: [12], resolves_at: [] }',
  ],
  [
    '  - { name: b, fires_at: [11], resolves_at: [] }',
    { firesAt: [11], resolvesAt: [20] },
    '  - { name: b, fires_at: [11], resolves_at: [20] }',
  ],
  [
    '  - name: b\n    "fires_at": &x [\n      11, # first\n      20\n    ]',
    { firesAt: [12, 21] },
    '  - name: b\n    fires_at: &x [\n      12, # first\n      21\n    ]',
  ],
])('%s', (before, outcome, after) => {
  expect(rewritten(before, outcome)).toBe(after)
})

test.each<[string, string, Outcome]>([
  ['with parameters', '  - { name: b, fires_at: [$over + 1] }', { firesAt: [12] }],
  ['as an alias', '  - { name: b, facts: &x { a: 1 }, fires_at: *x }', { firesAt: [12] }],
  ['as an example that is an alias', '  - *a', { firesAt: [12] }],
  ['report by report', '  - { name: b, findings: [{ at: 11 }] }', { firesAt: [12] }],
  [
    'with a resolution that there is no more',
    '  - { name: b, fires_at: [11], resolves_at: [20] }',
    { silent: true },
  ],
  [
    'with a comment that would be lost',
    '  - name: b\n    fires_at:\n      - 11 # first\n      - 20',
    { silent: true },
  ],
  [
    'with a comment on what is removed',
    '  - name: b\n    fires_at: [11, # first\n      20 ]',
    { silent: true },
  ],
  ['so that it is used elsewhere', '  - { name: b, fires_at: &p [11], facts: { b: *p } }', { firesAt: [12] }],
])('what is written %s is left for a person', (_name, before, outcome) => {
  expect(rewritten(before, outcome)).toBeUndefined()
})

const newline = fc.constantFrom('\n', '\r\n')
const places = fc
  .uniqueArray(fc.nat(500), { minLength: 1, maxLength: 5 })
  .map((all) => all.sort((a, b) => a - b))
const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  places.map((firesAt) => ({ firesAt })),
  fc.constant<Outcome>({ silent: true }),
  fc.constant<Outcome>({ cannotTell: true }),
)
const remark = fc.constantFrom('', ' # because', '  #  it: was [so]')

/** Where the outcome begins and ends, in what is made up. */
const [begins, ends] = ['\u{E000}', '\u{E001}']

/** An example as people write them: a line, or several, with remarks. */
const written = fc
  .record({
    now: outcome,
    style: fc.constantFrom('line', 'flow', 'block'),
    indent: fc.constantFrom('  ', '    '),
    remarks: fc.array(remark, { minLength: 6, maxLength: 6 }),
    after: fc.boolean(),
  })
  .map(({ now, style, indent, remarks: [a = '', b = '', c = '', ...more], after }) => {
    const list = 'firesAt' in now ? now.firesAt : undefined
    const key = list ? 'fires_at' : 'silent' in now ? 'silent' : 'cannot_tell'
    const value = list ? `[${list.join(', ')}]` : 'true'
    if (style === 'line')
      return [`${indent}- { name: one, ${begins}${key}: ${value}${ends}, every: step }${a}`]
    const rows =
      list && style === 'block'
        ? [
            `${begins}${key}:${b}`,
            ...list.map((place, index) => {
              const mark = index === list.length - 1 ? ends : ''
              return `  - ${place}${mark}${more[index] ?? ''}`
            }),
          ]
        : [`${begins}${key}: ${value}${ends}${b}`]
    const lines = [`name: one${a}`, ...rows, ...(after ? [`every: step${c}`] : [])]
    return lines.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`)
  })

test('whatever is rewritten, all around it stays, and it says what it is to say', () => {
  let count = 0
  fc.assert(
    fc.property(written, outcome, remark, newline, fc.boolean(), (lines, wanted, last, end, isOpen) => {
      const head = ['# yaml-language-server: x', '', `examples:${last}`]
      const tail = [`${' '.repeat(lines[0]?.search(/\S/u) ?? 2)}- { name: two, silent: true }${last}`]
      const marked = [...head, ...lines, ...tail].join(end) + (isOpen ? '' : end)
      const text = marked.replace(begins, '').replace(ends, '')
      const { text: next, refused } = rewriteOutcomes(text, [{ path: ['examples', 0], outcome: wanted }])
      if (refused.length > 0) {
        expect(next).toBe(text)
        return
      }
      count++
      const key = 'firesAt' in wanted ? 'fires_at' : 'silent' in wanted ? 'silent' : 'cannot_tell'
      const [one, two] = parse(next).examples
      expect([one.name, one[key], two]).toEqual([
        'one',
        'firesAt' in wanted ? wanted.firesAt : true,
        { name: 'two', silent: true },
      ])
      expect(commentsIn(next)).toEqual(commentsIn(text))
      expect(next.startsWith([...head, ''].join(end))).toBe(true)
      expect(next.endsWith(tail.join(end) + (isOpen ? '' : end))).toBe(true)
      // From the key of the outcome to the last of its numbers it differs, and nowhere else.
      const [from, to] = [marked.indexOf(begins), marked.indexOf(ends) - 1]
      expect(next.slice(0, from)).toBe(text.slice(0, from))
      const isAdded =
        'firesAt' in wanted && wanted.firesAt.length > (text.slice(from, to).match(/\d+/gu) ?? []).length
      // A number that is added to a list of lines comes after the remark of the last one.
      const rest = isAdded ? text.indexOf(end, to) : to
      expect(next.endsWith(rest < 0 ? '' : text.slice(rest))).toBe(true)
      expect(next.includes('\r')).toBe(text.includes('\r'))
    }),
    { numRuns: 500 },
  )
  expect(count).toBeGreaterThan(300)
})
