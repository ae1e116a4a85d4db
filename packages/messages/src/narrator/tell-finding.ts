import type { Calibration, Catalogue, Finding, Message, RankedCause, Rule } from '@scram/core'
import type { Voice } from '../locale/voice.ts'
import { joinSentences } from '../template/join-sentences.ts'
import { type Context, contextOf } from './context.ts'
import type { RuleVoice } from './rule-voice.ts'
import { tellHedge } from './tell-hedge.ts'
import { idInWords, tellPlainly, tellReadings } from './tell-plainly.ts'
import { titleOf } from './title-of.ts'

/** One rule with the voices that speak of it. */
export interface Speaker {
  readonly rule: Rule
  readonly speak: RuleVoice
  readonly voice: Voice
  readonly catalogue: Catalogue
  readonly calibration?: Calibration | undefined
}

/** Puts a finding into words; what cannot be said is said plainly. */
export function tellFinding(speaker: Speaker, finding: Finding): Message {
  const { rule, speak, voice, catalogue } = speaker
  const context = contextOf(finding, rule, (name) => titleOf(catalogue, name))
  if (finding.state === 'resolved') {
    // Its readings no longer hold, so only what needs none of them can be said.
    const plain = tellPlainly(voice, finding)
    const title = speak.title(context, 'quiet') ?? plain.title
    const why = speak.why(context, 'quiet') ?? plain.why
    return { ...plain, title, why, body: voice.say('resolved.body'), hedge: voice.say('resolved.hedge') }
  }
  // While it lasts, a rule that cannot be judged keeps firing, with readings that are no longer there.
  const isReminder = finding.state === 'reminded'
  const quiet = isReminder ? 'quiet' : undefined
  const caution = speak.caution(context, quiet)
  return {
    locale: voice.words.locale,
    title: speak.title(context, quiet) ?? idInWords(finding.rule),
    body:
      speak.body(context, quiet) ?? (isReminder ? voice.say('reminded.body') : tellReadings(voice, finding)),
    hedge: tellHedge(voice, finding, speaker.calibration),
    why: speak.why(context, quiet) ?? voice.say('fallback.why'),
    causes: finding.causes.map((cause) => tellCause(speaker, cause, context)),
    ...(caution === undefined ? {} : { caution }),
    references: speak.references,
  }
}

function tellCause(
  { speak, voice }: Speaker,
  { id, verdict }: RankedCause,
  context: Context,
): Message['causes'][number] {
  const own = speak.cause(id)
  const cause = own.cause(context) ?? idInWords(id)
  return {
    id,
    cause: verdict === 'yes' ? joinSentences([cause, voice.say('cause.supported')]) : cause,
    try: own.try(context) ?? voice.say('fallback.try'),
    code: own.code,
  }
}
