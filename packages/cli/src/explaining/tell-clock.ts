import type { Clock, Window } from '@scram/core'
import type { Voice } from '@scram/messages'
import { tellWindow } from './tell-source.ts'

/** Says when a rule is judged: `at the end of every epoch`. */
export function tellClock(voice: Voice, clock: Clock): string {
  if ('at' in clock) return voice.say(`clock.${clock.at}`)
  return voice.say(clock.unit === 'epochs' ? 'clock.epochs' : 'clock.steps', { n: clock.every })
}

/** Says for how long something must last, where a window counts checks as readings. */
export function tellDuration(voice: Voice, window: Window): string {
  return window.unit === 'readings' ? voice.count(window.count, 'checks') : tellWindow(voice, window)
}
