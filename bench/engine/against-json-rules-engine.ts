import { createRun, type Rule } from '@scram/core'
import { Engine, type RuleProperties } from 'json-rules-engine'
import { median } from '../median.ts'
import type { BenchResult } from '../result.ts'
import { plain } from './realistic-rules.ts'

const rules = 100
const leaves = 4
const rounds = 9

const metricName = (rule: number, leaf: number): string => `m${(rule * leaves + leaf) % 40}`

/** One check of 100 rules of 4 tests, all true but the last, by SCRAM and by json-rules-engine alone, in turns. */
export async function benchAgainstJsonRulesEngine(): Promise<readonly BenchResult[]> {
  const own = createRun({ rules: Array.from({ length: rules }, (_, index) => ruleOf(index)) })
  const engine = new Engine()
  for (let index = 0; index < rules; index++) engine.addRule(engineRuleOf(index))
  const metrics = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`m${index}`, index]))

  let step = 0
  const checkOwn = async (times: number): Promise<number> => {
    let spent = 0
    for (let time = 0; time < times; time++) {
      step++
      own.observe({ step, epoch: 1, metrics })
      const start = performance.now()
      await own.check('step')
      spent += performance.now() - start
    }
    return (spent * 1000) / times
  }
  const checkEngine = async (times: number): Promise<number> => {
    const start = performance.now()
    for (let time = 0; time < times; time++) await engine.run(metrics)
    return ((performance.now() - start) * 1000) / times
  }

  await checkOwn(5000)
  await checkEngine(20)
  const pairs: (readonly [number, number])[] = []
  for (let round = 0; round < rounds; round++) pairs.push([await checkOwn(2000), await checkEngine(20)])
  const middle = (of: (pair: readonly [number, number]) => number): number => median(pairs.map(of))
  const time = middle(([ours]) => ours)
  const theirs = middle(([, plainly]) => plainly)
  return [
    {
      name: 'one check of 100 rules of 4 tests, against json-rules-engine alone',
      figure: middle(([ours, plainly]) => plainly / ours),
      unit: '× faster',
      bar: { atLeast: 100 },
      note: `the same rules and values, nothing changing state (SCRAM asks first the test that settled a rule last time, json-rules-engine asks all four); ${rounds} pairs in turns; json-rules-engine ${theirs.toFixed(0)} µs a check`,
    },
    {
      name: 'one check of 100 rules of 4 tests',
      figure: time,
      unit: 'µs',
      bar: { atMost: 50 },
      note: 'new values before every check; readings are taken within the time',
    },
  ]
}

function ruleOf(index: number): Rule {
  return {
    ...plain,
    id: `bench/${index}`,
    when: {
      all: Array.from({ length: leaves }, (_, leaf) => ({
        metric: metricName(index, leaf),
        test: { op: 'above', than: leaf === leaves - 1 ? 1000 : -1 },
      })),
    },
  }
}

function engineRuleOf(index: number): RuleProperties {
  return {
    conditions: {
      all: Array.from({ length: leaves }, (_, leaf) => ({
        fact: metricName(index, leaf),
        operator: 'greaterThan',
        value: leaf === leaves - 1 ? 1000 : -1,
      })),
    },
    event: { type: 'found' },
  }
}
