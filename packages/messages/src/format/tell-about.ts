import { type Report, showLabels } from '@scram/core'
import type { Voice } from '../locale/voice.ts'
import { tellPlace } from './tell-place.ts'

/** Says where a finding belongs: `still so · epoch 9, step 1,800 · essentials/dead-relu · layer=conv1`. */
export function tellAbout(voice: Voice, report: Report): string {
  const { at, rule, state } = report
  const still = state === 'reminded' ? [voice.say('state.reminded')] : []
  return voice.beside([...still, tellPlace(voice, at), rule, ...tellLabels(report)])
}

/** Writes each label with its value, or its values where a finding stands for several: `layer=conv1, conv2`. */
export function tellLabels(finding: Pick<Report, 'labels' | 'group'>): readonly string[] {
  return Object.entries(showLabels(finding)).map(([name, value]) => `${name}=${value}`)
}
