import type { Expression } from '@scram/core'

/** The names of metrics and of other definitions that an expression reads, as often as it does. */
export function metricsIn(expression: Expression): readonly string[] {
  if (typeof expression === 'number' || 'fact' in expression) return []
  return 'op' in expression ? expression.of.flatMap(metricsIn) : [expression.metric]
}
