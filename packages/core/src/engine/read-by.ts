import type { Leaf } from '../types/rule.ts'

/** What a leaf reads: the name of a metric, of a definition, or of a fact. */
export function readBy({ metric, fact }: Pick<Leaf, 'metric' | 'fact'>): {
  readonly of: string
  readonly kind: 'metric' | 'fact'
} {
  return metric === undefined ? { of: fact as string, kind: 'fact' } : { of: metric, kind: 'metric' }
}
