import { expect, test } from 'vitest'
import { basics, goodPack, testCatalogue } from '../../fixtures/test-pack.ts'
import { readPacks } from '../pack/read-packs.ts'
import type { PackSource } from '../pack-source.ts'

/** A pack of the given pack.yaml, without rules of its own unless given, that may extend `./basics` and others. */
function pack(
  id: string,
  more: string,
  files: Readonly<Record<string, string>> = {},
  extended: PackSource['extended'] = {},
): PackSource {
  const text = `format: 1\npack: ${id}\nversion: "1.0.0"\ntitle: ${id}\n${more}`
  return {
    name: id,
    dir: id,
    files: { 'pack.yaml': text, ...files },
    extended: { './basics': basics, ...extended },
  }
}

const read = (...sources: PackSource[]): ReturnType<typeof readPacks> =>
  readPacks(sources, { catalogue: testCatalogue })

const ids = (set: ReturnType<typeof readPacks>): readonly string[] => set.rules.map(({ id }) => id)
const extendBasics = 'extends: [{ pack: ./basics, version: "^1.0.0" }]\n'

test('the rules of an extended pack come along under their own ids', () => {
  const set = read(pack('course', extendBasics, { 'sample.yaml': goodPack['sample.yaml'] ?? '' }))
  expect(set.problems).toEqual([])
  expect(ids(set)).toEqual(['basics/sample', 'course/sample'])
  expect(set.packs.map(({ id }) => id)).toEqual(['basics', 'course'])
})

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

test.each([
  ['recommended', 'stable', 1],
  ['recommended', 'draft', 0],
  ['all', 'draft', 1],
  ['off', 'stable', 0],
])('taking %s of a rule that is %s takes %i', (take, status, count) => {
  const sample = (goodPack['sample.yaml'] ?? '').replace('status: stable', `status: ${status}`)
  const drafts = { ...basics, files: { ...basics.files, 'sample.yaml': sample } }
  const set = read(
    pack('course', `extends: [{ pack: ./drafts, take: ${take} }]\n`, {}, { './drafts': drafts }),
  )
  expect(ids(set)).toHaveLength(count)
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

test('a pack that is reached twice, or asked for besides, is there once', () => {
  const left = pack('left', extendBasics)
  const right = pack('right', extendBasics)
  const top = pack('top', 'extends: [{ pack: ./l }, { pack: ./r }]\n', {}, { './l': left, './r': right })
  const set = read(top, basics)
  expect([ids(set), set.problems]).toEqual([['basics/sample'], []])
})

test('parameters and defaults of a pack hold for its rules, where they do not say otherwise', () => {
  const rule = (name: string, more: string): string => `format: 1
rule: ${name}
likelihood: observed
check: every epoch
when: { metric: val_loss, above: $limit }
message: { title: T, body: B, why: W }
examples:
  - { name: high, series: { val_loss: [99] }, fires_at: [1] }
  - { name: low, series: { val_loss: [0] }, silent: true }
${more}`
  const set = read(
    pack(
      'course',
      `parameters: { limit: { type: number, default: 5 }, unused: { type: number, default: 1 } }
defaults: { status: stable, severity: info, topic: data, for: 2 epochs }
`,
      {
        'plain.yaml': rule('plain', ''),
        'special.yaml': rule(
          'special',
          'severity: error\nparameters: { limit: { type: number, default: 7 } }',
        ),
      },
    ),
  )
  expect(set.problems).toEqual([])
  expect(set.rules).toMatchObject([
    { id: 'course/plain', severity: 'info', topic: 'data', for: { count: 2 }, parameters: { limit: 5 } },
    { id: 'course/special', severity: 'error', parameters: { limit: 7 } },
  ])
  expect(set.rules.every(({ parameters }) => !('unused' in parameters))).toBe(true)
})

test('a course has the words of the rules that it extends in other languages, key by key', () => {
  const french = { 'messages/fr.yaml': 'sample: { title: De la base, why: Parce que. }' }
  const base = { ...basics, files: { ...basics.files, ...french } }
  const own = { 'messages/fr.yaml': 'basics/sample: { title: Du cours }' }
  const set = read(pack('course', extendBasics, own, { './basics': base }))
  expect(set.problems).toEqual([])
  expect(set.words.overlays.fr?.['basics/sample']).toEqual({ title: 'Du cours', why: 'Parce que.' })
  expect(set.locateWords('basics/sample', ['title'], 'fr')?.file).toBe('course/messages/fr.yaml')
  expect(set.locateWords('basics/sample', ['why'], 'fr')?.file).toBe('basics/messages/fr.yaml')
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
