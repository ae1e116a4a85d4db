import type { Moment, Place } from '../types/observation.ts'
import type { Clock } from '../types/rule.ts'

/**
 * Whether a rule with this clock is judged at this moment: every N steps or epochs it is, at the first check at or
 * after each multiple of N, so that a source may skip numbers. Where a source sees no steps, only epochs, the rules of
 * every step are judged at the end of each epoch instead.
 *
 * @param previous Where the check before this one took place that was for the same moment. After a jump back, only a
 * check at a multiple counts.
 */
export function isDue(
  clock: Clock,
  moment: Moment,
  now: Place,
  previous: Place,
  seesSteps: boolean,
): boolean {
  if ('at' in clock) return clock.at === moment
  if (clock.unit === 'epochs') return moment === 'epoch' && passes(clock.every, previous.epoch, now.epoch)
  return moment === 'step' ? passes(clock.every, previous.step, now.step) : moment === 'epoch' && !seesSteps
}

function passes(every: number, from: number, to: number): boolean {
  if (every === 1) return true
  return Math.floor(to / every) > Math.floor(Math.min(from, to - 1) / every)
}
