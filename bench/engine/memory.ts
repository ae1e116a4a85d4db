import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createRun } from '@scram/core'
import type { BenchResult } from '../result.ts'
import { playTraining, samplesPerStep } from './play-training.ts'
import { catalogue, realisticRules } from './realistic-rules.ts'

const samples = 10_000_000
/** What the runtime itself may keep or let go between two measurements, in MiB; less than that tells nothing. */
const noise = 16

/** How much more memory a run holds after 10 million values than after the first thousands, garbage collected. */
export async function benchMemory(): Promise<readonly BenchResult[]> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const held = (): number => {
    collect()
    const { heapUsed, external } = process.memoryUsage()
    return (heapUsed + external) / 2 ** 20
  }
  const run = createRun({ rules: realisticRules(), catalogue })
  const warm = 20_000
  await playTraining(run, 1, warm)
  const before = held()
  await playTraining(run, warm, samples / samplesPerStep)
  const growth = held() - before
  return [
    {
      name: 'memory for 10 million values',
      figure: Math.max(growth, noise),
      unit: 'MiB of growth',
      bar: { atMost: 64 },
      note: `heap and buffers after ${samples / samplesPerStep} steps through 30 rules, ${growth.toFixed(2)} MiB, counted as ${noise} at least, beyond the ${before.toFixed(0)} MiB of the whole process after ${warm}`,
    },
  ]
}
