import { expect, test } from 'vitest'
import type { Path, Problem } from '../problem.ts'
import { readYaml } from '../yaml/yaml-file.ts'
import type { Layer } from './layer.ts'
import { layered } from './layered.ts'

const problems: Problem[] = []

function layer(name: string, text: string, place?: Layer['place']): Layer {
  const file = readYaml(name, text, problems)
  return { value: file.value as Layer['value'], file, ...(place && { place }) }
}

const below = layer(
  'below.yaml',
  `
severity: info
when: { all: [{ metric: loss, above: 1 }, { metric: loss, below: 2 }] }
parameters: { rise: { type: number, default: 1, max: 5 } }
message: { title: Below, body: Body, causes: { one: { cause: C, try: T } } }`,
)
const own = layer('own.yaml', 'rule: x\nwhen: { metric: val_loss, above: 3 }\nmessage: { title: Own }')
const tuning = readYaml('pack.yaml', 'overrides: { x: { rise: 9 } }', problems)
const above: Layer = {
  value: { parameters: { rise: { default: 9 } } },
  file: tuning,
  place: ([, name]) => ['overrides', 'x', String(name)],
}
const whole = layered([below, own, above], own)

test('words and parameters are put together key by key, everything else is replaced as a whole', () => {
  expect(whole.value).toEqual({
    severity: 'info',
    rule: 'x',
    when: { metric: 'val_loss', above: 3 },
    parameters: { rise: { type: 'number', default: 9, max: 5 } },
    message: { title: 'Own', body: 'Body', causes: { one: { cause: 'C', try: 'T' } } },
  })
})

test.each<[Path, string, Path]>([
  [['severity'], 'below.yaml', ['severity']],
  [['when', 'above'], 'own.yaml', ['when', 'above']],
  [['message', 'title'], 'own.yaml', ['message', 'title']],
  [['message', 'causes', 'one', 'try'], 'below.yaml', ['message', 'causes', 'one', 'try']],
  [['parameters', 'rise', 'default'], 'pack.yaml', ['overrides', 'x', 'rise']],
  [['parameters', 'rise', 'max'], 'below.yaml', ['parameters', 'rise', 'max']],
  [['likelihood'], 'own.yaml', ['likelihood']],
  [['message'], 'own.yaml', ['message']],
  [['when', 'all', 0, 'above'], 'own.yaml', ['when', 'all', 0, 'above']],
])('%j was written in %s', (path, file, place) => {
  const origin = whole.originOf(path)
  expect([origin.file.file, origin.path]).toEqual([file, place])
})

test('a problem is shown where its value was written', () => {
  problems.length = 0
  whole.report('out-of-range', ['parameters', 'rise', 'default'], 'too much')
  expect(problems).toMatchObject([{ code: 'out-of-range', file: 'pack.yaml', line: 1, column: 25 }])
})

test('a key such as __proto__ is a value like any other', () => {
  const hostile = layer('hostile.yaml', '{ "__proto__": { severity: error }, constructor: 1 }')
  const { value } = layered([below, hostile], below)
  expect(Object.hasOwn(value, '__proto__')).toBe(true)
  expect(({} as Record<string, unknown>).severity).toBeUndefined()
})
