import type { Catalogue, MetricEntry } from '@scram/core'
import type { Answers } from './question.ts'

/** Whether a metric is one that no catalogue knows. */
export function isNewMetric(metric: string, { metrics }: Catalogue): boolean {
  return metric !== '' && !Object.hasOwn(metrics, metric)
}

/**
 * What the catalogue says of the metric that was answered; of one that is new, what was answered about it.
 *
 * @param slot the key of the answer that names the metric
 */
export function entryOf(slot: string, answers: Answers, catalogue: Catalogue): MetricEntry {
  const metric = answers[slot] ?? ''
  const known = catalogue.metrics[metric]
  if (known && !isNewMetric(metric, catalogue)) return known
  const of = (key: string): string | undefined => answers[`${slot}.${key}`]
  const [unit, better] = [of('unit'), of('better')]
  const range = unit === 'fraction' ? ([0, 1] as const) : unit === 'count' ? ([0, null] as const) : undefined
  return {
    title: of('title') ?? metric,
    clock: of('clock') === 'step' ? 'step' : 'epoch',
    ...(unit && unit !== 'number' && { unit }),
    ...(range && { range }),
    ...((better === 'higher' || better === 'lower') && { better }),
  }
}

/** The metrics that were answered and that no catalogue knows, as pack.yaml is to have them. */
export function newMetrics(
  slots: readonly string[],
  answers: Answers,
  catalogue: Catalogue,
): Readonly<Record<string, MetricEntry>> {
  const fresh = slots.filter((slot) => isNewMetric(answers[slot] ?? '', catalogue))
  return Object.fromEntries(fresh.map((slot) => [answers[slot] ?? '', entryOf(slot, answers, catalogue)]))
}
