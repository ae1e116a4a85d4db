import { measures } from '@scram/core'

/** What each measure is, for authors of rules. A test holds it to the measures that there are. */
const descriptions: Readonly<Record<string, string>> = {
  above_best: 'How far the newest value lies above the lowest so far; never negative.',
  above_best_percent: 'How far the newest value lies above the lowest so far, in percent of it: 14 is 14 %.',
  below_best: 'How far the newest value lies below the highest so far; never negative.',
  change: 'The newest value less the oldest of the window.',
  change_percent: 'The newest value less the oldest of the window, in percent of the oldest: 14 is 14 %.',
  count: 'How many values the window holds.',
  count_not_finite: 'How many values of the window are NaN or infinite.',
  crossings: 'How often the values go from one side of `level` to the other.',
  first: 'The oldest value of the window.',
  last: 'The newest value.',
  max: 'The largest value of the window.',
  mean: 'The average of the window.',
  median: 'The middle value of the window, which one odd value cannot move.',
  min: 'The smallest value of the window.',
  p05: 'The value that 5 % of the window lie below.',
  p95: 'The value that 95 % of the window lie below.',
  share_outside: 'Which share of the values, 0 to 1, lies outside `range`.',
  since_best: 'How many values have come since the best one; the catalogue says which way is better.',
  slope: 'How much the values rise each step or epoch, by the straight line that fits them best.',
  std: 'How far the values spread: their standard deviation.',
}

/** The measures a rule may name: all that the engine knows but `trend`, which has a key of its own. */
export const measureNames: readonly string[] = [...measures.keys()].filter((name) => name !== 'trend')

/** What each of them is, in their order. */
export const measureDescriptions: readonly string[] = measureNames.map((name) => descriptions[name] ?? '')
