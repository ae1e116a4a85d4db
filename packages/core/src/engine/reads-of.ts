import { leavesOfRule, sourcesOf } from '../conditions/leaves-of.ts'
import type { Rule } from '../types/rule.ts'
import { type Definitions, inputsOf } from './definitions.ts'

/** Every metric and fact that a rule reads, thresholds and definitions included. */
export function readsOf(rule: Rule, definitions: Definitions): ReadonlySet<string> {
  const names = leavesOfRule(rule)
    .flatMap(sourcesOf)
    .flatMap(({ metric, fact }) => {
      if (metric === undefined) return fact === undefined ? [] : [fact]
      const definition = definitions.get(metric)
      return definition === undefined
        ? [metric]
        : inputsOf(definition).map((input) => ('metric' in input ? input.metric : input.fact))
    })
  return new Set(names)
}
