import { describe, expect, test } from 'vitest'
import { measures } from '../measures/index.ts'
import { type Measure, plainOptions } from './measure.ts'
import { Probe, type ProbeSpec } from './probe.ts'

function probe(measure: string, spec: Partial<Omit<ProbeSpec, 'measure'>> = {}): Probe {
  return new Probe({
    measure: measures.get(measure) as Measure,
    grain: 'epochs',
    smooth: 1,
    options: plainOptions,
    ...spec,
  })
}

/** Feeds one value an epoch, `undefined` for an epoch without one, and reads at the last epoch. */
function readEpochs(subject: Probe, values: readonly (number | undefined)[]) {
  values.forEach((value, index) => {
    if (value !== undefined) subject.push('epochs', index + 1, value)
  })
  return subject.read({ step: values.length * 10, epoch: values.length })
}

const twoEpochs = { over: { count: 2, unit: 'epochs' } } as const

describe('windows of epochs', () => {
  test('a level over n looks at n values', () => {
    expect(readEpochs(probe('mean', twoEpochs), [9, 1, 2])).toMatchObject({ value: 1.5, points: 2 })
  })

  test('a span over n looks at n intervals, so at n + 1 values', () => {
    expect(readEpochs(probe('change', twoEpochs), [9, 1, 2])).toMatchObject({
      value: -7,
      from: 9,
      to: 2,
      span: 2,
    })
    expect(readEpochs(probe('change', twoEpochs), [1, 2])).toEqual({ status: 'unknown', reason: 'too_few' })
  })

  test.each([
    ['missing', []],
    ['too_few', [1]],
    ['gap', [1, 2, undefined, 4]],
    ['stale', [1, 2, 3, undefined]],
    ['not_finite', [1, 2, Number.NaN]],
    ['not_finite', [1, Number.NEGATIVE_INFINITY, 2]],
  ] as const)('are unknown, for the reason %s, after %j', (reason, values) => {
    expect(readEpochs(probe('mean', twoEpochs), values)).toEqual({ status: 'unknown', reason })
  })

  test('forget a NaN once it has left', () => {
    expect(readEpochs(probe('mean', twoEpochs), [Number.NaN, 1, 2])).toMatchObject({ value: 1.5 })
  })

  test('of steps say that a value an epoch is too coarse', () => {
    const subject = probe('mean', { grain: 'steps', over: { count: 4, unit: 'steps' } })
    expect(readEpochs(subject, [])).toEqual({ status: 'unknown', reason: 'missing' })
    expect(readEpochs(subject, [1, 2])).toEqual({ status: 'unknown', reason: 'too_coarse' })
  })

  test('do not take steps', () => {
    const subject = probe('mean', twoEpochs)
    subject.push('steps', 1, 5)
    expect(subject.read({ step: 1, epoch: 1 })).toEqual({ status: 'unknown', reason: 'missing' })
  })
})

describe('windows of steps', () => {
  const over = { count: 4, unit: 'steps' } as const

  test('take whatever was logged in them, once it has been logged for so long', () => {
    const subject = probe('mean', { grain: 'steps', over })
    for (const step of [2, 4, 6, 8]) subject.push('steps', step, step)
    expect(subject.read({ step: 8, epoch: 1 })).toMatchObject({ value: 7, points: 2 })
    expect(subject.read({ step: 20, epoch: 1 })).toEqual({ status: 'unknown', reason: 'stale' })
  })

  test('are too short at first', () => {
    const subject = probe('mean', { grain: 'steps', over })
    for (const step of [1, 2, 3]) subject.push('steps', step, step)
    expect(subject.read({ step: 3, epoch: 1 })).toEqual({ status: 'unknown', reason: 'too_few' })
    subject.push('steps', 4, 4)
    expect(subject.read({ step: 4, epoch: 1 })).toMatchObject({ value: 2.5 })
  })
})

describe('windows of readings', () => {
  test('take the newest values, whatever their distance', () => {
    const subject = probe('mean', { grain: 'readings', over: { count: 2, unit: 'readings' } })
    for (const step of [1, 50, 1000]) subject.push('steps', step, step)
    expect(subject.read({ step: 5000, epoch: 9 })).toMatchObject({ value: 525, points: 2 })
  })

  test('stay with the grain that came first', () => {
    const subject = probe('count', { grain: 'readings' })
    subject.push('steps', 1, 1)
    subject.push('epochs', 1, 1)
    expect(subject.read({ step: 1, epoch: 1 })).toMatchObject({ value: 1 })
  })
})

describe('the whole run', () => {
  test('skips values that are not finite, but is not read at one', () => {
    expect(readEpochs(probe('max'), [1, Number.NaN, 3])).toMatchObject({ value: 3 })
    expect(readEpochs(probe('max'), [1, 3, Number.NaN])).toEqual({ status: 'unknown', reason: 'not_finite' })
  })

  test('is unknown in an epoch without a value', () => {
    expect(readEpochs(probe('above_best'), [1, 2, undefined])).toEqual({ status: 'unknown', reason: 'stale' })
  })
})

describe('smoothing', () => {
  test('compares running medians', () => {
    expect(readEpochs(probe('above_best', { smooth: 3 }), [5, 1, 4, 9, 3])).toMatchObject({
      value: 0,
      from: 4,
      to: 4,
    })
  })

  test('needs as many values as it takes', () => {
    expect(readEpochs(probe('last', { smooth: 3 }), [5, 1])).toEqual({ status: 'unknown', reason: 'too_few' })
  })

  test('is unknown while a value that is not finite is among them', () => {
    expect(readEpochs(probe('last', { smooth: 3 }), [5, Number.NaN, 1])).toEqual({
      status: 'unknown',
      reason: 'not_finite',
    })
  })
})
