import * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { reduceOnDevice, statisticsFrom } from './device-statistics.ts'
import { type Statistics, statisticsOf } from './statistics.ts'

beforeAll(async () => {
  await tf.setBackend('cpu')
})

function onDevice(values: readonly number[]): Statistics {
  const tensor = tf.tensor1d([...values])
  const reduced = reduceOnDevice(tf, tensor)
  const statistics = statisticsFrom(reduced.dataSync(), values.length)
  tf.dispose([tensor, reduced])
  return statistics
}

describe.each([
  ['in memory', statisticsOf],
  ['on the device', onDevice],
])('statistics %s', (_, measure) => {
  test('are those worked out by hand', () => {
    expect(measure([1, 2, 3, 4])).toEqual({
      min: 1,
      max: 4,
      mean: 2.5,
      std: expect.closeTo(Math.sqrt(1.25), 6),
      notFinite: 0,
    })
  })

  test('count what is not finite and leave it out', () => {
    expect(measure([Number.NaN, -2, Number.POSITIVE_INFINITY, 2, Number.NEGATIVE_INFINITY])).toEqual({
      min: -2,
      max: 2,
      mean: 0,
      std: 2,
      notFinite: 3,
    })
  })

  test('are not numbers where nothing is finite', () => {
    const nothing = { min: Number.NaN, max: Number.NaN, mean: Number.NaN, std: Number.NaN }
    expect(measure([Number.NaN, Number.NaN])).toEqual({ ...nothing, notFinite: 2 })
  })
})

test('statistics in memory keep their precision far from zero', () => {
  expect(statisticsOf([1e9, 1e9 + 1]).std).toBeCloseTo(0.5, 9)
})

test('statistics of any values are the same in memory and on the device', () => {
  const value = fc.oneof({ arbitrary: fc.integer({ min: -50, max: 50 }), weight: 9 }, fc.constant(Number.NaN))
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 30 }), (values) => {
      const close = Object.entries(statisticsOf(values)).map(([name, is]) => [
        name,
        Number.isNaN(is) ? is : expect.closeTo(is, 3),
      ])
      expect(onDevice(values)).toEqual(Object.fromEntries(close))
    }),
    { numRuns: 50 },
  )
})
