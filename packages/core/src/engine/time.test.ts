import { describe, expect, test } from 'vitest'
import { aRule, everyStep } from '../../test-support/a-rule.ts'
import { aStep, endOfEpoch, feed, type Told } from '../../test-support/feed.ts'
import type { Leaf, Source, Window } from '../types/rule.ts'
import { createRun } from './run.ts'
import type { Trace } from './trace.ts'

/** What a leaf reads at each check: its value, or why there is none. */
async function readings(source: Source, stream: readonly Told[], check: object = {}): Promise<unknown[]> {
  const read: unknown[] = []
  const when: Leaf = { ...source, test: { op: 'above', than: -Infinity } }
  const onTrace = ({ when: seen }: Trace): void => {
    if (seen.op !== 'leaf') return
    const { reading } = seen
    read.push(reading.status === 'unknown' ? reading.reason : reading.value)
  }
  await feed(createRun({ rules: [aRule({ when, ...check })], onTrace }), stream)
  return read
}

/** Epochs with the value of `loss` in each, which `undefined` says was not logged. */
const epochs = (...values: readonly (readonly [number, number | undefined])[]): readonly Told[] =>
  values.flatMap(([epoch, loss]) => endOfEpoch(epoch, loss === undefined ? { other: 0 } : { loss }))

const over = (count: number, unit: Window['unit']): Window => ({ count, unit })

describe('epochs', () => {
  const everyOther = epochs([1, undefined], [2, 8], [3, undefined], [4, 6], [5, undefined], [6, 1])
  const skipping = epochs([1, 4], [2, 5], [5, 6], [6, 7])

  test.each<[string, Source, readonly Told[], readonly unknown[]]>([
    [
      'logged every other one, the newest value is stale in between',
      { metric: 'loss' },
      everyOther,
      ['missing', 8, 'stale', 6, 'stale', 1],
    ],
    [
      'logged every other one, a window of epochs has gaps',
      { metric: 'loss', measure: 'mean', over: over(2, 'epochs') },
      everyOther,
      ['missing', 'too_few', 'stale', 'gap', 'stale', 'gap'],
    ],
    [
      'logged every other one, a window of readings takes what there is',
      { metric: 'loss', measure: 'mean', over: over(3, 'readings') },
      everyOther,
      ['missing', 'too_few', 'too_few', 'too_few', 'too_few', 5],
    ],
    [
      'logged every other one, the best of the run is compared when there is a value',
      { metric: 'loss', measure: 'above_best' },
      everyOther,
      ['missing', 0, 'stale', 0, 'stale', 0],
    ],
    ['whose numbers skip are epochs like others', { metric: 'loss' }, skipping, [4, 5, 6, 7]],
    [
      'whose numbers skip leave a gap in a window',
      { metric: 'loss', measure: 'change', over: over(1, 'epochs') },
      skipping,
      ['too_few', 1, 'gap', 1],
    ],
    [
      'that jump back are forgotten in windows from there on',
      { metric: 'loss', measure: 'max', over: over(3, 'epochs') },
      epochs([1, 1], [2, 2], [3, 9], [4, 9], [3, 3], [4, 4]),
      // The first epoch has left the window for good, so that the third alone is not enough.
      ['too_few', 'too_few', 9, 9, 'gap', 4],
    ],
    [
      'that jump back stay in measures of the whole run',
      { metric: 'loss', measure: 'max' },
      epochs([1, 1], [2, 9], [2, 2], [3, 3]),
      [1, 9, 9, 9],
    ],
    [
      'that are told twice count with their last value',
      { metric: 'loss', measure: 'mean', over: over(2, 'epochs') },
      epochs([1, 1], [2, 9], [2, 2]),
      ['too_few', 5, 1.5],
    ],
    [
      'that jump back leave what is not logged again stale',
      { metric: 'loss', measure: 'mean', over: over(2, 'epochs') },
      [1, 2, 3]
        .flatMap((epoch) => endOfEpoch(epoch, { loss: epoch, other: 0 }))
        .concat(endOfEpoch(2, { other: 0 })),
      ['too_few', 1.5, 2.5, 'stale'],
    ],
    [
      'that end late for a metric which has not got so far are no jump back',
      { metric: 'loss', measure: 'mean', over: over(2, 'epochs') },
      [
        ...epochs([1, 1], [2, 2], [3, 3]),
        ...[1, 2, 3].flatMap((epoch) => endOfEpoch(epoch, { val_loss: 0 })),
      ],
      ['too_few', 1.5, 2.5, 'too_few', 2.5, 2.5],
    ],
    [
      'that end late are the epochs of what is told then',
      { metric: 'val_loss', measure: 'mean', over: over(2, 'epochs') },
      [
        ...epochs([1, 1], [2, 2], [3, 3]),
        ...[1, 2, 3].flatMap((epoch) => endOfEpoch(epoch, { val_loss: epoch })),
      ],
      ['missing', 'missing', 'missing', 'too_few', 1.5, 2.5],
    ],
  ])('%s', async (_name, source, stream, expected) => {
    expect(await readings(source, stream)).toEqual(expected)
  })

  test('without steps have the values that were logged for them, and no check of a step', async () => {
    expect(await readings({ metric: 'loss' }, epochs([1, 3], [2, 4]), everyStep)).toEqual([3, 4])
  })

  test.each<[string, readonly Told[], readonly unknown[]]>([
    [
      'that end late, when batches of the next have come, have their own batches only',
      [
        { step: 1, epoch: 1, metrics: { loss: 1 } },
        { step: 2, epoch: 1, metrics: { loss: 3 } },
        { step: 3, epoch: 2, metrics: { loss: 9 } },
        { step: 2, epoch: 1, end: 'epoch', metrics: {} },
        { check: 'epoch' },
        { step: 4, epoch: 2, metrics: { loss: 11 } },
        { check: 'epoch' },
      ],
      [2, 10],
    ],
    [
      'that end late take the value that is logged for them then',
      [
        { step: 2, epoch: 1, metrics: { loss: 3 } },
        { step: 3, epoch: 2, metrics: { loss: 9 } },
        { step: 2, epoch: 1, end: 'epoch', metrics: { loss: 5 } },
        { check: 'epoch' },
      ],
      [5],
    ],
    [
      'that are entered again have the mean of what comes from then on',
      [
        { step: 1, epoch: 1, metrics: { loss: 100 } },
        { step: 2, epoch: 1, metrics: { loss: 100 } },
        { step: 1, epoch: 1, metrics: { loss: 1 } },
        { step: 2, epoch: 1, metrics: { loss: 3 } },
        { check: 'epoch' },
      ],
      [2],
    ],
    [
      'count one value a step, the last',
      [
        { step: 1, epoch: 1, metrics: { loss: 100 } },
        { step: 1, epoch: 1, metrics: { loss: 1 } },
        { step: 2, epoch: 1, metrics: { loss: 3 } },
        { check: 'epoch' },
      ],
      [2],
    ],
    [
      'that are left without an end are still there in windows',
      [
        { step: 1, epoch: 1, metrics: { loss: 1 } },
        { step: 2, epoch: 2, metrics: { loss: 5 } },
        { check: 'epoch' },
      ],
      [5],
    ],
  ])('%s', async (_name, stream, expected) => {
    expect(await readings({ metric: 'loss' }, stream)).toEqual(expected)
  })
})

describe('steps', () => {
  const steps = (...values: readonly (readonly [number, number])[]): readonly Told[] =>
    values.flatMap(([step, loss]) => aStep(step, { loss }))

  test.each<[string, Source, readonly Told[], readonly unknown[]]>([
    [
      'that jump back are forgotten in windows of steps',
      { metric: 'loss', measure: 'max', over: over(3, 'steps') },
      steps([1, 1], [2, 2], [3, 9], [4, 9], [3, 3], [4, 4]),
      ['too_few', 'too_few', 9, 9, 3, 4],
    ],
    [
      'that jump back are forgotten in windows of readings',
      { metric: 'loss', measure: 'mean', over: over(2, 'readings') },
      steps([10, 1], [20, 9], [30, 9], [30, 3], [20, 5], [30, 7]),
      ['too_few', 5, 9, 6, 'too_few', 6],
    ],
    [
      'told twice count with their last value',
      { metric: 'loss', measure: 'mean', over: over(2, 'steps') },
      steps([1, 1], [2, 9], [2, 3], [3, 5]),
      ['too_few', 5, 2, 4],
    ],
    [
      'that jump back take the smoothing back too',
      { metric: 'loss', over: over(1, 'readings'), smooth: 3 },
      steps([1, 1], [2, 2], [3, 3], [4, 9], [5, 9], [4, 4], [5, 5]),
      ['too_few', 'too_few', 2, 3, 9, 'too_few', 4],
    ],
    [
      'with a NaN that is jumped back over are finite again',
      { metric: 'loss', measure: 'mean', over: over(2, 'steps') },
      steps([1, 1], [2, 3], [3, Number.NaN], [3, 5]),
      ['too_few', 2, 'not_finite', 4],
    ],
  ])('%s', async (_name, source, stream, expected) => {
    expect(await readings(source, stream, everyStep)).toEqual(expected)
  })

  test('that jump back leave the state of a rule as it is', async () => {
    const high = aRule({ ...everyStep, when: { metric: 'loss', test: { op: 'above', than: 1 } } })
    const findings = await feed(createRun({ rules: [high] }), steps([1, 2], [2, 2], [1, 2], [2, 2], [3, 0]))
    expect(findings.map(({ state, at }) => [state, at.step])).toEqual([
      ['fired', 1],
      ['resolved', 3],
    ])
  })
})

describe('a rule for every so often', () => {
  const placesOf = async (check: object, stream: readonly Told[]): Promise<unknown[]> => {
    const places: unknown[] = []
    const rule = aRule({ ...check, when: { metric: 'loss', test: { op: 'above', than: 0 } } })
    await feed(createRun({ rules: [rule], onTrace: ({ at }) => places.push(at) }), stream)
    return places
  }

  test.each([
    ['is judged at each multiple', [1, 2, 3, 4, 5, 6], [3, 6]],
    ['is judged at the first check after a multiple that was skipped', [2, 4, 5, 7, 13], [4, 7, 13]],
    ['is judged at multiples after a jump back', [1, 2, 6, 1, 2, 3], [6, 3]],
  ])('%s', async (_name, numbers, expected) => {
    const bySteps = numbers.flatMap((step) => aStep(step, { loss: 1 }))
    const byEpochs = numbers.flatMap((epoch) => endOfEpoch(epoch, { loss: 1 }))
    expect(await placesOf({ check: { every: 3, unit: 'steps' } }, bySteps)).toMatchObject(
      expected.map((step) => ({ step })),
    )
    expect(await placesOf({ check: { every: 3, unit: 'epochs' } }, byEpochs)).toMatchObject(
      expected.map((epoch) => ({ epoch })),
    )
  })
})
