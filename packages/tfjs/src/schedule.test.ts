import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSchedule } from './schedule.ts'

/** Trains for `steps` steps and gives the share of the time that went into looking. */
function train(
  steps: number,
  stepTime: number,
  lookTime: number,
  stepsPerEpoch: number,
): { share: number; looked: number[] } {
  let now = 0
  let spent = 0
  const looked: number[] = []
  const schedule = createSchedule(() => now, 0.01)
  for (let step = 1; step <= steps; step++) {
    if (schedule.due(step, (step - 1) % stepsPerEpoch === 0)) {
      looked.push(step)
      spent += lookTime
      schedule.timed(() => {
        now += lookTime
      })
    }
    now += stepTime
  }
  return { share: spent / now, looked }
}

test('always looks at the first steps, however slow looking is', () => {
  expect(train(10, 1, 1000, 100).looked).toEqual([1, 2, 3])
})

test('looks at the first step of each epoch before it looks at others', () => {
  const { looked } = train(3000, 1, 2, 300)
  for (let epoch = 1; epoch < 10; epoch++) expect(looked).toContain(epoch * 300 + 1)
})

test('looks at every step when looking costs next to nothing', () => {
  expect(train(500, 1, 0.001, 100).looked).toHaveLength(500)
})

test.each([1, 10, 20_000])('keeps looking within its share where an epoch has %i steps', (stepsPerEpoch) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (stepTime, lookTime) => {
      const steps = 20_000
      const unavoidable = (3 * lookTime + 20) / (steps * stepTime)
      const { share } = train(steps, stepTime, lookTime, stepsPerEpoch)
      expect(share).toBeLessThan(Math.max(stepsPerEpoch === 20_000 ? 0.0101 : 0.0201, unavoidable + 1e-9))
    }),
    { numRuns: 30 },
  )
})
