import { createRun, measures, type Rule } from '@scram/core'
import type { BenchResult } from '../result.ts'
import { plain } from './realistic-rules.ts'

const lengths = [10, 100, 1000, 10_000] as const
const samples = 30_000
const rounds = 5

/** What a value costs in windows of four lengths, for every measure: as much in the longest as in the shortest. */
export async function benchWindows(): Promise<readonly BenchResult[]> {
  const results: BenchResult[] = []
  for (const measure of measures.keys()) {
    const costs = lengths.map((): number[] => [])
    const runs = lengths.map((length) => createRun({ rules: [ruleOf(measure, length)] }))
    let step = 0
    const feed = async (index: number, count: number): Promise<number> => {
      const run = runs[index] as (typeof runs)[number]
      const start = performance.now()
      for (let fed = 0; fed < count; fed++) {
        step++
        run.observe({ step, epoch: 1, metrics: { loss: Math.sin(step * 0.7) + Math.sin(step * 12.9898) } })
        await run.check('step')
      }
      return ((performance.now() - start) * 1e6) / count
    }
    for (const index of lengths.keys()) await feed(index, samples)
    for (let round = 0; round < rounds; round++)
      for (const index of lengths.keys()) costs[index]?.push(await feed(index, samples))
    const medians = costs.map((each) => each.sort((a, b) => a - b)[rounds >> 1] as number)
    results.push({
      name: `${measure}: a value in a window of ${lengths.at(-1)} against one of ${lengths[0]}`,
      figure: (medians.at(-1) as number) / (medians[0] as number),
      unit: '× the cost',
      bar: { atMost: 2 },
      note: `${lengths.map((length, index) => `${length}: ${medians[index]?.toFixed(0)} ns`).join(', ')}; read at every value`,
    })
  }
  return results
}

function ruleOf(measure: string, count: number): Rule {
  const over = { count, unit: 'steps' } as const
  const when =
    measure === 'trend'
      ? ({ metric: 'loss', over, test: { op: 'rising', tolerance: 1e9 } } as const)
      : ({ metric: 'loss', measure, over, range: [-1, 1], test: { op: 'above', than: 1e9 } } as const)
  return { ...plain, id: `bench/${measure}`, when: when as Rule['when'] }
}
