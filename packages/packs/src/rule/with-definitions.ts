import type { Expression } from '@scram/core'
import { metricsIn } from './metrics-in.ts'

/** Names of metrics and definitions, with those that the definitions among them read, one through the other. */
export function withDefinitions(
  names: Iterable<string>,
  define: Readonly<Record<string, Expression>> = {},
): ReadonlySet<string> {
  const all = new Set(names)
  // A set that grows while it is walked is walked to its end.
  for (const name of all) {
    const definition = Object.hasOwn(define, name) ? define[name] : undefined
    if (definition !== undefined) for (const input of metricsIn(definition)) all.add(input)
  }
  return all
}
