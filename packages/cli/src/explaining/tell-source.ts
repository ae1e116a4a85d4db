import type { ScaledSource, Source, Window } from '@scram/core'
import { tellNumber } from './tell-number.ts'

/** Writes a stretch of training: `3 epochs`, `1 step`. */
export function tellWindow({ count, unit }: Window): string {
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`
}

const measured: Readonly<Record<string, (what: string) => string>> = {
  last: (what) => what,
  first: (what) => `the first value of ${what}`,
  mean: (what) => `the mean of ${what}`,
  median: (what) => `the median of ${what}`,
  min: (what) => `the smallest value of ${what}`,
  max: (what) => `the largest value of ${what}`,
  std: (what) => `the standard deviation of ${what}`,
  p05: (what) => `the 5th percentile of ${what}`,
  p95: (what) => `the 95th percentile of ${what}`,
  change: (what) => `the change of ${what}`,
  change_percent: (what) => `the change of ${what}, in percent`,
  slope: (what) => `the slope of ${what}`,
  below_best: (what) => `how far ${what} is below its best`,
  below_best_percent: (what) => `how far ${what} is below its best, in percent`,
  above_best: (what) => `how far ${what} is above its best`,
  above_best_percent: (what) => `how far ${what} is above its best, in percent`,
  since_best: (what) => `how long ago ${what} was at its best`,
  count: (what) => `the number of values of ${what}`,
  count_not_finite: (what) => `the number of values of ${what} that are not finite`,
}

/** Says what is measured: `the median of loss over 20 steps`, `1.5 × the first value of loss`. */
export function tellSource(source: ScaledSource | Source): string {
  const { metric, fact, measure = 'last', over, smooth, range, level = 0 } = source
  const times = 'times' in source && source.times !== undefined ? `${tellNumber(source.times)} × ` : ''
  const name = metric ?? fact ?? ''
  const smoothed = smooth === undefined || smooth === 1 ? '' : ` (each the median of ${smooth})`
  const window = `${over ? ` over ${tellWindow(over)}` : ''}${smoothed}`
  if (range)
    return `${times}the share of values of ${name} outside ${range.map(tellNumber).join(' to ')}${window}`
  if (measure === 'crossings') return `${times}how often ${name} crosses ${tellNumber(level)}${window}`
  const what = (measured[measure] ?? ((each) => `${measure} of ${each}`))(name)
  return `${times}${what}${window}`
}

/** Names what is measured in the rule's own words, for a table: `median, over 20 steps`. */
export function nameMeasure({ measure = 'last', over, smooth }: Source): string {
  return [
    measure,
    ...(over ? [`over ${tellWindow(over)}`] : []),
    ...(smooth === undefined || smooth === 1 ? [] : [`smooth ${smooth}`]),
  ].join(', ')
}
