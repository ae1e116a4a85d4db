import type { Catalogue, Expression, Source } from '@scram/core'
import { own } from '../plain.ts'
import { everything, type Interval, intervalOf } from './interval.ts'

/** The numbers that a reading may have. */
export interface ReadingRange extends Interval {
  /** Whether it is a whole number, as a count is. */
  readonly whole?: boolean
}

/** What is known of what a rule reads. */
export interface Knowledge {
  readonly catalogue: Catalogue
  readonly define: Readonly<Record<string, Expression>>
  /** What its metrics and definitions were found to lie between. */
  readonly found: Map<string, Interval>
}

/** The numbers that the measure of a source may come to, by what the catalogue says of its metric. */
export function rangeOf(source: Source, knowledge: Knowledge): ReadingRange {
  if (source.metric === undefined) return everything
  const values = valuesOf(source.metric, knowledge)
  const spread = values.high - values.low
  const counted = countedBy(source)
  switch (source.measure ?? 'last') {
    case 'last':
    case 'first':
    case 'mean':
    case 'median':
    case 'min':
    case 'max':
    case 'p05':
    case 'p95':
      return values
    case 'std':
      return { low: 0, high: spread / 2 }
    case 'change':
    case 'slope':
      return { low: -spread, high: spread }
    case 'below_best':
    case 'above_best':
      return { low: 0, high: spread }
    case 'above_best_percent':
      return { low: 0, high: everything.high }
    case 'change_percent':
      return values.low >= 0 ? { low: -100, high: everything.high } : everything
    case 'share_outside':
      return { low: 0, high: 1 }
    case 'count':
    case 'count_not_finite':
    case 'crossings':
      return { low: 0, high: counted, whole: true }
    case 'since_best':
      return { low: 0, high: counted - 1, whole: true }
    default:
      return everything
  }
}

/** The most values that a window holds, or the most intervals between them where it is said in intervals. */
function countedBy({ over }: Source): number {
  return over?.count ?? Number.POSITIVE_INFINITY
}

/** What a metric's values, or a definition's, may be. Definitions do not go round in circles. */
function valuesOf(name: string, knowledge: Knowledge): Interval {
  const known = knowledge.found.get(name)
  if (known) return known
  const { catalogue, define, found } = knowledge
  const [low, high] = own(catalogue.metrics, name)?.range ?? []
  const definition = own(define, name)
  const values =
    definition === undefined
      ? { low: low ?? everything.low, high: high ?? everything.high }
      : intervalOf(definition, (input) =>
          'metric' in input ? valuesOf(input.metric, knowledge) : everything,
        )
  found.set(name, values)
  return values
}
