import type { Clock, Window } from '@scram/core'
import { tellWindow } from './tell-source.ts'

/** Says when a rule is judged: `at the end of every epoch`. */
export function tellClock(clock: Clock): string {
  if ('at' in clock) return clock.at === 'start' ? 'before training starts' : 'when training is over'
  const { every, unit } = clock
  const stretch = every === 1 ? unit.slice(0, -1) : tellWindow({ count: every, unit })
  return unit === 'epochs' ? `at the end of every ${stretch}` : `at every ${stretch}`
}

/** Says for how long something must last, where a window counts checks as readings. */
export function tellDuration({ count, unit }: Window): string {
  return unit === 'readings' ? `${count} check${count === 1 ? '' : 's'}` : tellWindow({ count, unit })
}
