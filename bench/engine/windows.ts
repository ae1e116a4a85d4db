import { measures } from '../../packages/core/src/measures/index.ts'
import { type Measure, plainOptions } from '../../packages/core/src/measuring/measure.ts'
import { Probe } from '../../packages/core/src/measuring/probe.ts'
import { median } from '../median.ts'
import type { BenchResult } from '../result.ts'

/** Windows may be no longer than the last of them. */
const lengths = [10, 100, 1000, 10_000, 100_000] as const
/** The one that is compared with the shortest. */
const compared = lengths.indexOf(10_000)
const samples = 50_000
const rounds = 7

/**
 * What it costs to take a value into a window and to read the measure, for every measure at five lengths: no more in
 * the longest window than in the shortest, but for the logarithm of its length where values are kept in order. The
 * probes are used without the rest of the engine, which would hide a difference.
 */
export async function benchWindows(): Promise<readonly BenchResult[]> {
  const values = Float64Array.from(
    { length: samples },
    (_, at) => Math.sin(at * 0.7) + Math.sin(at * 12.9898),
  )
  return [...measures.values()].map((measure) => {
    const probes = lengths.map((length) => aProbe(measure, length))
    const costs = lengths.map((): number[] => [])
    let step = 0
    const feed = (probe: Probe): number => {
      const start = performance.now()
      for (const value of values) {
        probe.push('steps', ++step, value)
        probe.read({ step, epoch: 1 })
      }
      return ((performance.now() - start) * 1e6) / samples
    }
    for (const probe of probes) feed(probe)
    for (let round = 0; round < rounds; round++)
      for (const [index, probe] of probes.entries()) costs[index]?.push(feed(probe))
    const medians = costs.map(median)
    return {
      name: `${measure.name}: a value in a window of ${lengths[compared]} against one of ${lengths[0]}`,
      // Less than as much is noise, or a long window of `trend`, which is looked at less often.
      figure: Math.max(1, (medians[compared] as number) / (medians[0] as number)),
      unit: '× the cost',
      bar: { atMost: 3 },
      note: `${lengths.map((length, index) => `${length}: ${medians[index]?.toFixed(0)} ns`).join(', ')}; ${rounds} rounds in turns, read at every value`,
    }
  })
}

function aProbe(measure: Measure, count: number): Probe {
  const options = { ...plainOptions, range: [-1, 1] } as const
  return new Probe({ measure, grain: 'readings', over: { count, unit: 'readings' }, smooth: 1, options })
}
