import type { Moment, Place } from '../types/observation.ts'
import type { Clock } from '../types/rule.ts'

/**
 * Whether a rule with this clock is judged at this moment. Where a source sees no steps, only epochs, the rules of
 * every step are judged at the end of each epoch instead.
 */
export function isDue(clock: Clock, moment: Moment, now: Place, seesSteps: boolean): boolean {
  if ('at' in clock) return clock.at === moment
  if (clock.unit === 'epochs') return moment === 'epoch' && now.epoch % clock.every === 0
  return moment === 'step' ? now.step % clock.every === 0 : moment === 'epoch' && !seesSteps
}
