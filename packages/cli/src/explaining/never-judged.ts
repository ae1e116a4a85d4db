import type { Rule } from '@scram/core'
import type { Voice } from '@scram/messages'

/** Says why a rule was not judged even once. */
export function neverJudged(voice: Voice, { forEach, check }: Rule): string {
  if (forEach !== undefined) return voice.say('run.never_logged', { label: forEach })
  if ('at' in check) return voice.say('run.never_judged')
  return voice.say(check.unit === 'epochs' ? 'run.no_epoch' : 'run.no_step')
}
