import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Observation } from '@scram/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEventReader } from '../format/reading/create-event-reader.ts'
import type { LogItem, LogVisitor } from '../format/reading/log-item.ts'
import { type EventFile, findEventFiles } from '../node/event-files.ts'
import { shippedPresets } from '../node/shipped-presets.ts'
import { mergeParts } from './merge-parts.ts'
import { createRunSource, type RunSource } from './run-source.ts'

const logs = fileURLToPath(new URL('../../../../test/frameworks/logs/', import.meta.url))
const presets = shippedPresets()
const parts = mergeParts(presets)

type Said = readonly [file: EventFile, item: LogItem]

/** What the files of a run say, file by file. */
function filesOf(run: string): readonly (readonly Said[])[] {
  return findEventFiles(`${logs}${run}`, parts).map((file) => {
    const reader = createEventReader({ file: file.path })
    return [...reader.push(readFileSync(`${logs}${run}/${file.path}`))].map((item): Said => [file, item])
  })
}

/** Gives what files say to a source, in any order of files. */
function feeder(source: RunSource): (said: Said) => void {
  const visitors = new Map<EventFile, LogVisitor>()
  return ([file, item]) => {
    const visitor = visitors.get(file) ?? source.open(file)
    visitors.set(file, visitor)
    if (item.kind === 'scalar') visitor.scalar(item.tag, item.step, item.value, item.wallTime)
    else visitor.item(item)
  }
}

function assemble(said: readonly Said[]): readonly Observation[] {
  const source = createRunSource(presets)
  said.forEach(feeder(source))
  return [...source.take('over').observations]
}

test.each([
  ['keras', 'keras'],
  ['keras_batch', 'keras'],
  ['pytorch', 'pytorch'],
  ['pytorch_epoch', 'plain'],
  ['pytorch_add_scalars', 'pytorch-add-scalars'],
  ['lightning', 'lightning'],
  ['huggingface', 'huggingface'],
  ['flax', 'flax'],
])('the logs of %s are read by the preset %s', (framework, name) => {
  const source = createRunSource(presets)
  filesOf(`${framework}/healthy`).flat().forEach(feeder(source))
  expect(source.take('over').preset?.name).toBe(name)
})

describe.each([
  'keras',
  'keras_batch',
  'pytorch',
  'pytorch_epoch',
  'pytorch_add_scalars',
  'lightning',
  'huggingface',
  'flax',
])('%s', (framework) => {
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
})

test('live, a run says what it says when it is finished', () => {
  const said = filesOf('pytorch/healthy').flat()
  const source = createRunSource(presets)
  const live: Observation[] = []
  const feed = feeder(source)
  for (const [index, each] of said.entries()) {
    feed(each)
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

describe('live', () => {
  /** What a source gives of numbers that come in turns, each turn followed by a pause. */
  function live(...turns: readonly (readonly [folder: string, tag: string, steps: readonly number[]])[]) {
    const source = createRunSource(presets)
    return turns.map(([folder, tag, steps]) => {
      const visitor = source.open({ folder, part: ['train', 'validation'].find((part) => part === folder) })
      for (const step of steps) visitor.scalar(tag, step, 1, 0)
      return [...source.take('quiet').observations].map(({ step, epoch, end }) =>
        end ? `end ${epoch}` : step,
      )
    })
  }

  test('a run that is resumed goes back to where it was resumed', () => {
    expect(live(['run', 'train/loss', [1, 2, 3, 4, 5]], ['run', 'train/loss', [4, 5, 6]])).toEqual([
      [1, 2, 3, 4, 5],
      [4, 5, 6],
    ])
  })

  test('a tag that lags behind another does not', () => {
    expect(live(['run', 'train/loss', [1, 2, 3, 4]], ['run', 'train/acc', [3, 4, 5]])).toEqual([
      [1, 2, 3, 4],
      [4, 5],
    ])
  })

  test('what is told late of an epoch is told', () => {
    expect(live(['train', 'epoch_loss', [0, 1, 2]], ['validation', 'epoch_loss', [0, 1, 2, 3]])).toEqual([
      ['end 1', 'end 2', 'end 3'],
      ['end 1', 'end 2', 'end 3', 'end 4'],
    ])
  })
})

test('a loss that is logged in parts is their sum, when none is missing', () => {
  const source = createRunSource(presets)
  const visitor = source.open({ folder: 'run', part: undefined })
  const say = (epoch: number, ...values: readonly (readonly [string, number])[]): void => {
    for (const [tag, value] of values) visitor.scalar(tag, epoch, value, 0)
  }
  say(1, ['train/box_loss', 1], ['train/cls_loss', 2], ['lr/pg0', 0.01])
  say(2, ['train/box_loss', 0.5], ['train/cls_loss', 0.25])
  say(3, ['train/box_loss', 4])
  expect([...source.take('over').observations].map(({ metrics }) => metrics.loss)).toEqual([3, 0.75])
})

test('a Keras model and how it is trained become facts', () => {
  const source = createRunSource(presets)
  filesOf('keras/healthy').flat().forEach(feeder(source))
  expect(source.take('over').facts).toMatchObject({
    'layer.type{layer=dense}': 'Dense',
    'layer.activation{layer=dense}': 'tanh',
    'layer.units{layer=dense_1}': 10,
    'model.loss': 'sparse_categorical_crossentropy',
    'optimizer.name': 'Adam',
  })
})

test.each(['huggingface', 'lightning', 'flax'])('%s tells its learning rate and batch size', (framework) => {
  const source = createRunSource(presets)
  filesOf(`${framework}/healthy`).flat().forEach(feeder(source))
  expect(source.take('over').facts).toMatchObject({
    'optimizer.learning_rate': 0.001,
    'training.batch_size': 32,
  })
})

test('every preset is named after its file', () => {
  const files = readdirSync(new URL('../../presets/', import.meta.url))
  expect(presets.map(({ name }) => `${name}.yaml`)).toEqual(files.sort())
})

test('tags of which none is known are told once, with the preset', () => {
  const source = createRunSource(presets)
  const visitor = source.open({ part: undefined, folder: 'run' })
  for (const tag of ['fit/cost', 'held_out/cost']) visitor.scalar(tag, 1, 0.5, 0)
  expect(source.take('quiet').unknownTags).toEqual(['fit/cost', 'held_out/cost'])
  visitor.scalar('fit/cost', 2, 0.5, 0)
  expect(source.take('over').unknownTags).toBeUndefined()
})

test('what speaks for another preset later has the run read anew, by that', () => {
  const source = createRunSource(presets)
  source.open({ part: 'train', folder: 'train' }).scalar('epoch_loss', 1, 0.5, 0)
  expect(source.take('quiet').preset?.name).toBe('keras')
  expect(source.reread()).toBeUndefined()
  source.open({ part: 'validation', folder: 'val' }).scalar('epoch_loss', 1, 0.5, 0)
  const again = source.reread()
  again?.open({ part: 'train', folder: 'train' }).scalar('epoch_loss', 1, 0.5, 0)
  const news = again?.take('quiet')
  expect(news?.preset?.name).toBe('tfjs-node')
  expect([...(news?.observations ?? [])]).toMatchObject([{ epoch: 1, metrics: { loss: 0.5 } }])
  expect(again?.reread()).toBeUndefined()
})

test('tags beside one that is known are nothing to tell', () => {
  const source = createRunSource(presets)
  const visitor = source.open({ part: undefined, folder: 'run' })
  for (const tag of ['loss', 'my_own']) visitor.scalar(tag, 1, 0.5, 0)
  expect(source.take('over').unknownTags).toBeUndefined()
})
