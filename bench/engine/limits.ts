import { createRun, limits, type Rule } from '@scram/core'
import { median } from '../median.ts'
import type { BenchResult } from '../result.ts'
import { plain } from './realistic-rules.ts'

const rounds = 7

/** What a label costs among as many as a rule is judged for, against one among ten. */
export async function benchLimits(): Promise<readonly BenchResult[]> {
  const few = aRun(10)
  const many = aRun(limits.instances)
  await few(2000)
  await many(20)
  const pairs: (readonly [number, number])[] = []
  for (let round = 0; round < rounds; round++) pairs.push([await few(2000), await many(20)])
  const middle = (of: (pair: readonly [number, number]) => number): number => median(pairs.map(of))
  return [
    {
      name: `a label among ${limits.instances} against one among 10`,
      figure: middle(([one, other]) => other / one),
      unit: '× the cost',
      bar: { atMost: 4 },
      note: `a rule with for_each and silenced_by, a value for each label and a check; ${middle(([, ns]) => ns).toFixed(0)} ns a label`,
    },
  ]
}

/** Feeds a step with a value for each label, some times, and gives the nanoseconds a label. */
function aRun(labels: number): (times: number) => Promise<number> {
  const when = (than: number): Rule['when'] => ({
    metric: 'norm',
    measure: 'mean',
    over: { count: 20, unit: 'steps' },
    test: { op: 'below', than },
  })
  const run = createRun({
    rules: [
      { ...plain, id: 'bench/silencer', forEach: 'layer', when: when(-1) },
      { ...plain, id: 'bench/silenced', forEach: 'layer', when: when(2), silencedBy: ['bench/silencer'] },
    ],
  })
  const metrics = Object.fromEntries(
    Array.from({ length: labels }, (_, index) => [`norm{layer=layer${index}}`, 1]),
  )
  let step = 0
  return async (times) => {
    const start = performance.now()
    for (let time = 0; time < times; time++) {
      step++
      run.observe({ step, epoch: 1, metrics })
      await run.check('step')
    }
    return ((performance.now() - start) * 1e6) / (times * labels)
  }
}
