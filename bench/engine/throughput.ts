import { createRun } from '@scram/core'
import { median } from '../median.ts'
import type { BenchResult } from '../result.ts'
import { playTraining, samplesPerStep } from './play-training.ts'
import { catalogue, realisticRules } from './realistic-rules.ts'

const rounds = 7
const stepsPerRound = 20_000

/** How many values a second go through 30 rules, from being observed to being judged at each step. */
export async function benchThroughput(): Promise<readonly BenchResult[]> {
  const run = createRun({ rules: realisticRules(), catalogue })
  run.describe({ 'optimizer.learning_rate': 0.01 })
  await playTraining(run, 1, stepsPerRound)
  const rates: number[] = []
  for (let round = 1; round <= rounds; round++) {
    const start = performance.now()
    const findings = await playTraining(run, round * stepsPerRound, (round + 1) * stepsPerRound)
    if (findings > 0) throw new Error('a sound training has no findings')
    rates.push((stepsPerRound * samplesPerStep * 1000) / (performance.now() - start))
  }
  const perSecond = (rate: number): string => Math.round(rate).toLocaleString('en')
  return [
    {
      name: 'values through 30 rules',
      figure: median(rates),
      unit: 'values/s',
      bar: { atLeast: 300_000 },
      note: `ten values a step, every rule judged at each step (8 of them for each of 4 layers) or epoch; ${rounds} rounds of ${perSecond(stepsPerRound * samplesPerStep)} values: ${perSecond(Math.min(...rates))} to ${perSecond(Math.max(...rates))}`,
    },
  ]
}
