import type { Catalogue, MetricEntry } from '@scram/core'
import type { Answers } from './question.ts'

/** What the catalogue says of a metric; of one that is new, what was answered. */
export function metricOf(metric: string, answers: Answers, catalogue: Catalogue): MetricEntry {
  const known = catalogue.metrics[metric]
  if (known) return known
  const { metricTitle = '', clock, unit, better } = answers
  const range = unit === 'fraction' ? ([0, 1] as const) : unit === 'count' ? ([0, null] as const) : undefined
  return {
    title: metricTitle,
    clock: clock === 'step' ? 'step' : 'epoch',
    ...(unit && unit !== 'number' && { unit }),
    ...(range && { range }),
    ...((better === 'higher' || better === 'lower') && { better }),
  }
}
