import type { Calibration, Finding } from '@scram/core'
import { formatsOf } from '../helpers/formats.ts'
import type { Voice } from '../locale/voice.ts'
import { joinSentences } from '../template/join-sentences.ts'
import { enoughRuns } from './calibration.ts'

/**
 * Says how sure a finding is and on what basis, in sentences of their own. What was plainly observed is not hedged; then
 * the sentence speaks of the causes. The range stands beside the word only where it was measured on enough runs.
 */
export function tellHedge(voice: Voice, finding: Finding, calibration: Calibration | undefined): string {
  const causes = { several: finding.causes.length > 1, single: finding.causes.length === 1 }
  if (finding.likelihood === 'observed') return voice.say('hedge.observed', causes)
  const hedge = `hedge.${finding.likelihood}` as const
  if (calibration === undefined) {
    return joinSentences([voice.say(hedge, causes), voice.say('basis.rule_of_thumb')])
  }
  const { n } = calibration
  if (n < enoughRuns) return joinSentences([voice.say(hedge, causes), voice.say('basis.little_data', { n })])
  const range = formatsOf(voice.numbers).percentRange(calibration.low, calibration.high)
  return joinSentences([voice.say(hedge, { ...causes, range }), voice.say('basis.measured', { n, range })])
}
