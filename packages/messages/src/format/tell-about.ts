import type { Labels, Report } from '@scram/core'
import type { Voice } from '../locale/voice.ts'
import { tellPlace } from './tell-place.ts'

/** Says where a finding belongs: `still so · epoch 9, step 1,800 · essentials/dead-relu · layer=conv1`. */
export function tellAbout(voice: Voice, { at, labels, rule, state }: Report): string {
  const still = state === 'reminded' ? [voice.say('state.reminded')] : []
  return [...still, tellPlace(voice, at), rule, ...tellLabels(labels)].join(' · ')
}

/** Writes each label with its value. */
export function tellLabels(labels: Labels): readonly string[] {
  return Object.entries(labels).map(([name, value]) => `${name}=${value}`)
}
