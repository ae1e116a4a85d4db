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

test.each([
  ['off', 'all', 0],
  ['all', 'off', 0],
  ['recommended', 'recommended', 1],
  ['all', 'all', 1],
])('taking %s of a pack that takes %s of another', (outer, inner, count) => {
  const middle = pack('middle', `extends: [{ pack: ./basics, take: ${inner} }]\n`)
  const extendMiddle = `extends: [{ pack: ./middle, take: ${outer} }]\n`
  expect(ids(read(pack('outer', extendMiddle, {}, { './middle': middle })))).toHaveLength(count)
})

test('what an extended pack turns on is on, unless nothing is taken of it; what it turns off is off', () => {
  const on = pack('middle', 'extends: [{ pack: ./basics, take: off }]\noverrides: { sample: on }\n')
  const off = pack('middle', `${extendBasics}overrides: { sample: off }\n`)
  const outer = (middle: PackSource, take: string): readonly string[] =>
    ids(read(pack('outer', `extends: [{ pack: ./m, take: ${take} }]\n`, {}, { './m': middle })))
  expect(outer(on, 'recommended')).toEqual(['basics/sample'])
  expect(outer(on, 'off')).toEqual([])
  expect(outer(off, 'all')).toEqual([])
})

test('a rule can be turned on and tuned in one go', () => {
  const text =
    'extends: [{ pack: ./basics, take: off }]\noverrides: { sample: { turn: on, severity: info } }\n'
  expect(read(pack('course', text)).rules).toMatchObject([{ id: 'basics/sample', severity: 'info' }])
})

test('a pack is extended by its name alone, also one that is given beside it', () => {
  const course = pack('course', 'extends: [basics]\n')
  const set = read(course, { ...basics, name: 'basics' })
  expect([ids(set), set.problems]).toEqual([['basics/sample'], []])
  expect(read(pack('course', 'extends: [./basics]\n')).rules).toHaveLength(1)
  const gone = pack('course', 'extends: [basics]\n', {}, { basics: { missing: 'it is gone' } })
  expect(read(gone, { ...basics, name: 'basics' }).problems).toEqual([])
  expect(read(gone).problems).toMatchObject([{ code: 'unknown-pack', message: 'it is gone' }])
})

test('an installed package that is there twice is one pack; two packs of one name are not', () => {
  const left = pack('left', extendBasics, {}, { './basics': { ...basics, dir: 'left/node_modules/basics' } })
  const right = (version: string): PackSource => {
    const text = basics.files['pack.yaml']?.replace('1.2.0', version) ?? ''
    const files = { ...basics.files, 'pack.yaml': text }
    return pack('right', extendBasics, {}, { './basics': { ...basics, dir: 'right/basics', files } })
  }
  const twice = (version: string): ReturnType<typeof readPacks> =>
    read(pack('top', 'extends: [./l, ./r]\n', {}, { './l': left, './r': right(version) }))
  expect(twice('1.2.0').problems).toEqual([])
  expect(ids(twice('1.2.0'))).toEqual(['basics/sample'])
  expect(twice('1.3.0').problems).toMatchObject([{ code: 'pack-twice', file: 'right/pack.yaml', line: 5 }])
})

test('whoever asks for one file of a pack gets no more than that, and what it may refer to', () => {
  const own = (goodPack['sample.yaml'] ?? '').replace('elsewhere/nonfinite-loss', 'basics/sample')
  const set = read({ ...pack('course', extendBasics, { 'sample.yaml': own }), only: ['sample.yaml'] })
  expect([ids(set), set.neighbours.map(({ id }) => id)]).toEqual([['course/sample'], ['basics/sample']])
})

test('what nobody uses of an extended pack may be broken, and its drafts may lack examples', () => {
  const sample = goodPack['sample.yaml'] ?? ''
  const draft = sample.replace('status: stable', 'status: draft').replace('rule: sample', 'rule: draft')
  const files = {
    ...basics.files,
    'broken.yaml': sample,
    'draft.yaml': draft.slice(0, draft.indexOf('examples:')),
  }
  const wild = { './wild': { ...basics, files } }
  const course = (more: string): ReturnType<typeof readPacks> => read(pack('course', more, {}, wild))
  const alone = read({ ...basics, files }).problems.map(({ code }) => code)
  expect(alone).toEqual(expect.arrayContaining(['rule-name', 'missing-example']))
  const off = course('extends: [{ pack: ./wild, take: all }]\noverrides: { broken: off }\n')
  expect([ids(off), off.problems]).toEqual([['basics/draft', 'basics/sample'], []])
  expect(course('extends: [{ pack: ./wild, take: all }]\n').problems).toMatchObject([{ code: 'rule-name' }])
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

test('only the rules that are used count towards how many there may be', () => {
  const sample = goodPack['sample.yaml'] ?? ''
  const many = Object.fromEntries(
    Array.from({ length: 501 }, (_, index) => [
      `r${index}.yaml`,
      sample.replace('rule: sample', `rule: r${index}`),
    ]),
  )
  const large = { ...basics, files: { 'pack.yaml': basics.files['pack.yaml'] ?? '', ...many } }
  const text = 'extends: [{ pack: ./large, take: off }]\noverrides: { r500: on }\n'
  const set = read(pack('course', text, {}, { './large': large }))
  expect([ids(set), set.problems]).toEqual([['basics/r500'], []])
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
message: { title: T, body: "{{num said}}", why: W }
examples:
  - { name: high, series: { val_loss: [99] }, fires_at: [1] }
  - { name: low, series: { val_loss: [0] }, silent: true }
${more}`
  const set = read(
    pack(
      'course',
      `parameters:
  limit: { type: number, default: 5 }
  said: { type: number, default: 2 }
  metric: { type: number, default: 1 }
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
  for (const { parameters } of set.rules) expect(Object.keys(parameters).sort()).toEqual(['limit', 'said'])
})

test('a rule gives a parameter of its pack to a template', () => {
  const template = `format: 1
template: low
summary: S
status: stable
severity: info
likelihood: observed
topic: data
check: every epoch
parameters:
  of: { type: metric, example: val_loss, label: L }
  limit: { type: number, default: 1, label: L }
when: { metric: $of, below: $limit }
message: { title: T, body: B, why: W }
examples:
  - { name: low, series: { $of: ["($limit - 1)"] }, fires_at: [1] }
  - { name: high, series: { $of: ["($limit + 1)"] }, silent: true }
`
  const uses = (name: string): string =>
    `format: 1\nrule: mine\nuse: low\nwith: { of: val_accuracy, limit: ${name} }\n`
  const course = (name: string): ReturnType<typeof readPacks> =>
    read(
      pack('course', 'parameters: { least: { type: number, default: 0.5 } }\n', {
        'templates/low.yaml': template,
        'mine.yaml': uses(name),
      }),
    )
  expect(course('$least').rules).toMatchObject([{ parameters: { limit: 0.5 } }])
  expect(course('$least').problems).toEqual([])
  expect(course('$laest').problems).toMatchObject([
    { code: 'unknown-parameter', file: 'course/mine.yaml', line: 4, hint: expect.stringContaining('least') },
  ])
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

test.each([
  ['{ sample: { message: { causes: { too-much-fredom: { try: X. } } } } }', 'unknown-cause'],
  ['{ sample: { message: { tilte: X } } }', 'unknown-key'],
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
