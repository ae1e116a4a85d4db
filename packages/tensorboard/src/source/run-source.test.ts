import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Observation } from '@scram/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LogItem } from '../format/reading/log-item.ts'
import { findEventFiles } from '../node/event-files.ts'
import { createFileTail } from '../node/file-tail.ts'
import { shippedPresets } from '../node/read-presets.ts'
import { mergeParts } from './merge-parts.ts'
import { readPreset } from './read-preset.ts'
import { createRunSource, type FileOfRun } from './run-source.ts'

const logs = fileURLToPath(new URL('../../../../test/frameworks/logs/', import.meta.url))
const presets = shippedPresets()
const parts = mergeParts(presets)

type Said = readonly [file: FileOfRun, item: LogItem]

/** What the files of a run say, file by file. */
function filesOf(run: string): readonly (readonly Said[])[] {
  return findEventFiles(`${logs}${run}`, parts).map((file) => {
    const said: Said[] = []
    const path = `${logs}${run}/${file.path}`
    createFileTail({ path, name: path, plugins: new Map(), onProblem: () => {} }).read((item) =>
      said.push([file, item]),
    )
    return said
  })
}

function assemble(said: readonly Said[]): readonly Observation[] {
  const source = createRunSource(presets)
  for (const [file, item] of said) source.add(file, item)
  return source.take('over').observations
}

test.each([
  ['keras', 'keras'],
  ['keras_batch', 'keras'],
  ['pytorch', 'pytorch'],
  ['pytorch_epoch', 'plain'],
  ['lightning', 'lightning'],
  ['huggingface', 'huggingface'],
  ['flax', 'flax'],
])('the logs of %s are read by the preset %s', (framework, name) => {
  const source = createRunSource(presets)
  for (const [file, item] of filesOf(`${framework}/healthy`).flat()) source.add(file, item)
  expect(source.take('over').preset?.name).toBe(name)
})

describe.each(['keras', 'keras_batch', 'pytorch', 'pytorch_epoch', 'lightning', 'huggingface', 'flax'])(
  '%s',
  (framework) => {
    const files = filesOf(`${framework}/healthy`)
    const observations = assemble(files.flat())
    const ends = observations.filter(({ end }) => end === 'epoch')

    test('has every epoch, in order, with its validation loss', () => {
      expect(ends.map(({ epoch }) => epoch)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1))
      expect(ends.every(({ metrics }) => typeof metrics.val_loss === 'number')).toBe(true)
    })

    test('never goes back', () => {
      const places = observations.map(({ step, epoch }) => [step, epoch] as const)
      for (const [index, [step, epoch]] of places.entries()) {
        const [before, epochBefore] = places[index - 1] ?? [0, 0]
        expect(step).toBeGreaterThanOrEqual(before)
        expect(epoch).toBeGreaterThanOrEqual(epochBefore)
      }
    })

    test('is the same whatever order the files are read in', () => {
      fc.assert(
        fc.property(fc.infiniteStream(fc.nat(files.length - 1)), (turns) => {
          const rest = files.map((said) => [...said])
          const mixed: Said[] = []
          while (rest.some((said) => said.length > 0)) {
            const turn = turns.next().value ?? 0
            const from = rest[turn]?.length ? rest[turn] : rest.find((said) => said.length > 0)
            mixed.push(...(from?.splice(0, 7) ?? []))
          }
          expect(assemble(mixed)).toEqual(observations)
        }),
        { numRuns: 10 },
      )
    })
  },
)

test('live, a run says what it says when it is finished', () => {
  const said = filesOf('pytorch/healthy').flat()
  const source = createRunSource(presets)
  const live: Observation[] = []
  for (const [index, [file, item]] of said.entries()) {
    source.add(file, item)
    if (index % 10 === 9) live.push(...source.take(index % 50 === 49 ? 'quiet' : 'more').observations)
  }
  live.push(...source.take('over').observations)
  const withoutEnds = (all: readonly Observation[]): readonly Observation[] =>
    all.filter(({ end }) => end === undefined)
  const together = new Map<number, Record<string, number>>()
  for (const { step, metrics } of withoutEnds(live)) together.set(step, { ...together.get(step), ...metrics })
  expect([...together]).toEqual(
    withoutEnds(assemble(said)).map(({ step, metrics }) => [step, { ...metrics }]),
  )
})

test('the layers of a Keras model become facts', () => {
  const source = createRunSource(presets)
  for (const [file, item] of filesOf('keras/healthy').flat()) source.add(file, item)
  expect(source.take('over').facts).toMatchObject({
    'layer.type{layer=dense}': 'Dense',
    'layer.activation{layer=dense}': 'tanh',
    'layer.units{layer=dense_1}': 10,
  })
})

test.each(['huggingface', 'lightning', 'flax'])('%s tells its learning rate and batch size', (framework) => {
  const source = createRunSource(presets)
  for (const [file, item] of filesOf(`${framework}/healthy`).flat()) source.add(file, item)
  expect(source.take('over').facts).toMatchObject({
    'optimizer.learning_rate': 0.001,
    'training.batch_size': 32,
  })
})

test('every preset is named after its file', () => {
  const files = readdirSync(new URL('../../presets/', import.meta.url))
  expect(presets.map(({ name }) => `${name}.yaml`)).toEqual(files.sort())
})

test.each([
  [{ preset: 'x', title: 'X', tags: [{ tag: '(', metric: 'loss', at: 'step' }] }, /regular expression/],
  [{ preset: 'x', title: 'X', tags: [{ tag: 'a', metric: 'loss', at: 'never' }] }, /end_of_epoch/],
  [{ preset: 'x', title: 'X', tag: [] }, /"tag"/],
  [{ title: 'X' }, /"preset"/],
])('a preset that is at fault says how: %j', (document, message) => {
  expect(() => readPreset(document, 'x.yaml')).toThrow(message)
})
