import type { Evidence, Explanation } from '../types/finding.ts'
import { readBy } from './read-by.ts'

/** Readings by the names under which a rule exports them. */
export type Readings = Readonly<Record<string, Evidence>>

/** The readings that a rule exports to its words with `as`. */
export function readingsIn(explanation: Explanation): Readings {
  if (explanation.op !== 'leaf') return Object.assign({}, ...explanation.parts.map(readingsIn))
  const { leaf, reading, threshold, verdict } = explanation
  if (leaf.as === undefined || reading.status !== 'ok') return {}
  const than = 'than' in leaf.test ? leaf.test.than : undefined
  const limit = typeof than === 'number' ? than : threshold?.status === 'ok' ? threshold.value : undefined
  const evidence = { ...reading, holds: verdict === 'yes', of: readBy(leaf).of }
  return { [leaf.as]: limit === undefined ? evidence : { ...evidence, threshold: limit } }
}
