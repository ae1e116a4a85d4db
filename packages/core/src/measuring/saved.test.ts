import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measures } from '../measures/index.ts'
import { type Measure, plainOptions } from './measure.ts'
import { Probe } from './probe.ts'

const value = fc.oneof(
  { weight: 40, arbitrary: fc.double({ min: -1, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Number.NEGATIVE_INFINITY) },
)
const series = fc.array(value, { minLength: 20, maxLength: 200 })

function aProbe(measure: Measure, count: number | undefined): Probe {
  const over = count === undefined ? {} : { over: { count, unit: 'readings' } as const }
  return new Probe({ measure, grain: 'readings', ...over, smooth: 3, options: plainOptions })
}

/** Reads a probe at every value, and exchanges it at one of them for a copy made from what it saved. */
function readAll(
  measure: Measure,
  count: number | undefined,
  values: readonly number[],
  cut: number,
): unknown[] {
  let probe = aProbe(measure, count)
  return values.map((each, index) => {
    if (index === cut) {
      const saved = probe.save()
      probe = aProbe(measure, count)
      probe.restore(saved)
    }
    probe.push('steps', index + 1, each)
    return probe.read({ step: index + 1, epoch: 1 })
  })
}

test.each([...measures.values()].map((measure) => [measure.name, measure] as const))(
  '%s of a window that was saved reads on to the last digit',
  (_name, measure) => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 90 }), fc.nat({ max: 199 }), (values, count, cut) => {
        expect(readAll(measure, count, values, cut)).toEqual(readAll(measure, count, values, -1))
      }),
      { numRuns: 50 },
    )
  },
)

const wholeRun = [...measures.values()].filter((measure) => 'summarise' in measure)

test.each(wholeRun.map((measure) => [measure.name, measure] as const))(
  '%s of a whole run that was saved reads on to the last digit',
  (_name, measure) => {
    fc.assert(
      fc.property(series, fc.nat({ max: 199 }), (values, cut) => {
        expect(readAll(measure, undefined, values, cut)).toEqual(readAll(measure, undefined, values, -1))
      }),
      { numRuns: 50 },
    )
  },
)
