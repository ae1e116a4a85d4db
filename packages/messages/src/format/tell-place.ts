import type { Place } from '@scram/core'
import type { Voice } from '../locale/voice.ts'

/** Says a place in a training: `epoch 9, step 1,800`, or the epoch alone where its number is the step's too. */
export function tellPlace(voice: Voice, { epoch, step }: Place): string {
  if (epoch === 0 && step === 0) return voice.say('place.start')
  if (step === 0 || (step === epoch && step > 1)) return voice.say('place.epoch', { epoch })
  return epoch === 0 ? voice.say('place.step', { step }) : voice.say('place.both', { epoch, step })
}
