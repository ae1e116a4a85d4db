import { type Condition, type Expression, leavesOf, type Source } from '@scram/core'
import type { Names } from '../names.ts'
import { metricsIn } from './metrics-in.ts'

/** How often all that a condition reads is logged: `epochs` as soon as one of its metrics is logged once an epoch. */
export function clockOf(
  when: Condition,
  definitions: Readonly<Record<string, Expression>>,
  names: Names,
): 'steps' | 'epochs' {
  const read = leavesOf(when).flatMap(({ test, ...source }): readonly Source[] =>
    'than' in test && typeof test.than === 'object' ? [source, test.than] : [source],
  )
  const metrics = new Set(read.flatMap(({ metric }) => metric ?? []))
  // A set that grows while it is walked is walked to its end.
  for (const name of metrics)
    if (Object.hasOwn(definitions, name))
      for (const input of metricsIn(definitions[name] as Expression)) metrics.add(input)
  return [...metrics].some((name) => names.metric(name)?.entry.clock === 'epoch') ? 'epochs' : 'steps'
}
