import { type Condition, type Expression, leavesOf, sourcesOf } from '@scram/core'
import type { Names } from '../names.ts'
import { withDefinitions } from './with-definitions.ts'

/** How often all that a condition reads is logged: `epochs` as soon as one of its metrics is logged once an epoch. */
export function clockOf(
  when: Condition,
  definitions: Readonly<Record<string, Expression>>,
  names: Names,
): 'steps' | 'epochs' {
  const read = leavesOf(when)
    .flatMap(sourcesOf)
    .flatMap(({ metric }) => metric ?? [])
  return [...withDefinitions(read, definitions)].some((name) => names.metric(name)?.entry.clock === 'epoch')
    ? 'epochs'
    : 'steps'
}
