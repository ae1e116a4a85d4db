import type { Moment, Place } from '../types/observation.ts'
import type { Clock } from '../types/rule.ts'

/** Whether a rule with this clock is judged at this moment. */
export function isDue(clock: Clock, moment: Moment, now: Place): boolean {
  if ('at' in clock) return clock.at === moment
  if (clock.unit === 'steps') return moment === 'step' && now.step % clock.every === 0
  return moment === 'epoch' && now.epoch % clock.every === 0
}
