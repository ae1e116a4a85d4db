import { expect, test } from 'vitest'
import { basics, goodPack, testCatalogue } from '../../fixtures/test-pack.ts'
import { extendBasics, ids, pack, read } from '../../test-support/course.ts'
import { readPacks } from '../pack/read-packs.ts'

test('a parameter, the severity, the times and the words of an extended rule can be changed', () => {
  const set = read(
    pack(
      'course',
      `${extendBasics}overrides:
  sample:
    severity: info
    for: 4 epochs
    remind: every 9 epochs
    parameters: { loss_of: 0.5 }
    message: { title: Does it learn by heart?, causes: { too-much-freedom: { try: Use dropout. } } }
`,
    ),
  )
  expect(set.problems).toEqual([])
  expect(set.rules).toMatchObject([
    {
      id: 'basics/sample',
      severity: 'info',
      for: { count: 4, unit: 'epochs' },
      remind: { count: 9, unit: 'epochs' },
      parameters: { loss_of: 0.5, patience: { count: 3, unit: 'epochs' } },
      when: { all: [{ test: { than: 0.5 } }, {}] },
    },
  ])
  const words = set.words.base['basics/sample']
  expect(words?.title).toBe('Does it learn by heart?')
  expect(words?.causes['too-much-freedom']).toMatchObject({
    cause: 'The network has more freedom than this much data can tie down.',
    try: 'Use dropout.',
  })
})

test.each([
  ['sample', 'overrides: { sample: off }'],
  ['its full id', 'overrides: { basics/sample: off }'],
  ['its topic', 'overrides: { "topic:generalisation": off }'],
  ['its status', 'overrides: { "status:stable": off }'],
  ['its pack', 'overrides: { "pack:basics": off }'],
])('a rule is switched off by %s', (_, overrides) => {
  const set = read(pack('course', `${extendBasics}${overrides}\n`))
  expect([ids(set), set.problems]).toEqual([[], []])
})

test('what is off by default can be switched on, and the last word counts', () => {
  const on = 'extends: [{ pack: ./basics, take: off }]\noverrides: { sample: on }\n'
  expect(ids(read(pack('course', on)))).toEqual(['basics/sample'])
  const both = `${extendBasics}overrides: { "topic:generalisation": off, sample: on }\n`
  expect(ids(read(pack('course', both)))).toEqual(['basics/sample'])
})

test('overrides inside an extended pack apply, and those of the pack that extends it come last', () => {
  const middle = pack('middle', `${extendBasics}overrides: { sample: { severity: info, for: 7 epochs } }\n`)
  const outer = pack(
    'outer',
    'extends: [{ pack: ./middle }]\noverrides: { sample: { severity: error } }\n',
    {},
    { './middle': middle },
  )
  expect(read(outer).rules).toMatchObject([{ severity: 'error', for: { count: 7 } }])
  expect(read(middle).rules).toMatchObject([{ severity: 'info' }])
})

test('a rule can be turned on and tuned in one go', () => {
  const text =
    'extends: [{ pack: ./basics, take: off }]\noverrides: { sample: { turn: on, severity: info } }\n'
  expect(read(pack('course', text)).rules).toMatchObject([{ id: 'basics/sample', severity: 'info' }])
})

test('a rule may be tuned to a metric that the course adds', () => {
  const rule = `format: 1
rule: low
status: stable
severity: info
likelihood: observed
topic: data
check: every epoch
parameters: { of: { type: metric, default: val_accuracy } }
when: { metric: $of, below: 0.5 }
message: { title: T, body: B, why: W }
examples:
  - { name: low, series: { $of: [0] }, fires_at: [1] }
  - { name: high, series: { $of: [1] }, silent: true }
`
  const general = { ...basics, files: { ...basics.files, 'low.yaml': rule } }
  const text = `extends: [./general]
metrics: { f1: { title: F1, clock: epoch } }
overrides: { low: { parameters: { of: f1 } } }
`
  const set = read(pack('course', text, {}, { './general': general }))
  expect(set.problems).toEqual([])
  expect(set.rules).toMatchObject([{ id: 'basics/low', when: { metric: 'f1' } }, {}])
})

test('every rule that an override spoils is left out', () => {
  const other = (goodPack['sample.yaml'] ?? '').replace('rule: sample', 'rule: other')
  const two = { ...basics, files: { ...basics.files, 'other.yaml': other } }
  const text = 'extends: [./two]\noverrides: { "topic:generalisation": { for: 5 } }\n'
  const set = read(pack('course', text, {}, { './two': two }))
  expect(set.problems).toMatchObject([{ code: 'window-without-unit', file: 'course/pack.yaml' }])
  expect(set.rules).toEqual([])
})

test.each([
  ['{ sample: { message: { causes: { too-much-fredom: { try: X. } } } } }', 'unknown-cause'],
  ['{ sample: { message: { tilte: X } } }', 'unknown-key'],
  [
    '{ sample: { message: { causes: { past-its-best: { if: { metric: loss, above: 1 } } } } } }',
    'unknown-key',
  ],
  ['{ sample: { when: { metric: loss, above: 1 } } }', 'unknown-key'],
  ['{ sample: false }', 'unknown-value'],
  ['{ sample: 3 }', 'wrong-type'],
  ['{ sample: { turn: of } }', 'unknown-value'],
  ['{ sample: { parameters: { loss_of: [1] } } }', 'wrong-type'],
  ['{ sample: { parameters: { loss_of: half } } }', 'wrong-type'],
  ['{ sample: { parameters: { patience: 3 } } }', 'window-without-unit'],
  ['{ sample: { severity: grave } }', 'unknown-value'],
  ['{ sample: { remind: 5 epochs } }', 'bad-reminder'],
])('overrides: %s is one mistake, shown where it stands', (overrides, code) => {
  const set = read(pack('course', `${extendBasics}overrides: ${overrides}\n`))
  expect(set.problems).toMatchObject([{ code, file: 'course/pack.yaml', line: 6 }])
})

test('what is wrong in an override is shown there', () => {
  const set = read(pack('course', `${extendBasics}overrides: { sample: { parameters: { loss_of: 2 } } }\n`))
  expect(set.problems).toMatchObject([
    { code: 'parameter-out-of-bounds', file: 'course/pack.yaml', line: 6, column: 47 },
  ])
})

test('a broken template in an override is shown there', () => {
  const text = `${extendBasics}overrides: { sample: { message: { why: "x {{oops}}" } } }\n`
  const set = readPacks([pack('course', text)], {
    catalogue: testCatalogue,
    checkWords: (_, words) =>
      words.why?.includes('oops') ? [{ path: ['why'], message: 'oops', offset: 2 }] : [],
  })
  expect(set.problems).toMatchObject([{ code: 'bad-template', file: 'course/pack.yaml', line: 6 }])
  expect(set.rules).toEqual([])
})

test('every value of a rule knows where it was written', () => {
  const set = read(pack('course', `${extendBasics}overrides: { sample: { severity: info } }\n`))
  const rule = set.effective('basics/sample')
  expect(rule?.value).toMatchObject({ rule: 'sample', severity: 'info' })
  expect(rule?.originOf(['severity'])).toMatchObject({ file: 'course/pack.yaml', line: 6 })
  expect(rule?.originOf(['likelihood'])).toMatchObject({ file: 'basics/sample.yaml', line: 5 })
})

test.each([
  ['is not there', 'extends: [./basic]', 'unknown-pack'],
  ['is taken in a way that there is none', 'extends: [{ pack: ./basics, take: some }]', 'unknown-value'],
  ['is named under a misspelt key', 'extend: [./basics]', 'unknown-key'],
])(
  'where the pack that is extended %s, that is all there is to say of what it lacks',
  (_, extended, code) => {
    const { problems } = read(
      pack('course', `${extended}\noverrides: { sample: off, "topic:generalisation": { severity: info } }\n`),
    )
    expect(problems.map((problem) => problem.code)).toEqual([code])
  },
)
