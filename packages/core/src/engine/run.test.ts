import { describe, expect, test } from 'vitest'
import type { Rule } from '../types/rule.ts'
import { createRun } from './run.ts'

const base: Rule = {
  id: 'p/r', status: 'stable', severity: 'warning', likelihood: 'likely', topic: 't',
  check: { every: 1, unit: 'epochs' }, parameters: {}, when: { metric: 'loss', test: { op: 'not_finite' } },
  strongerWhen: [], silencedBy: [], causes: [],
}
test('x', async () => {
  const run = createRun({ rules: [{ ...base, when: { all: [
    { metric: 'val', test: { op: 'falling', tolerance: 0 }, over: { count: 2, unit: 'epochs' }, as: 'v' },
    { metric: 'acc', test: { op: 'rising', tolerance: 0 }, over: { count: 2, unit: 'epochs' } } ] } }] })
  const val = [0.5, 0.6, 0.7, 0.65, 0.6, 0.55, 0.7]
  for (const [i, v] of val.entries()) {
    run.observe({ step: i * 2 + 1, epoch: i + 1, metrics: { acc: i } })
    run.observe({ step: i * 2 + 2, epoch: i + 1, metrics: { acc: i } })
    run.observe({ step: i * 2 + 2, epoch: i + 1, end: 'epoch', metrics: { val: v } })
    console.log(i + 1, JSON.stringify(await run.check('epoch')), JSON.stringify(run.blind()))
  }
})
