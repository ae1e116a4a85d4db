import type { Catalogue, Finding, Message, RankedCause, Rule } from '@scram/core'
import type { Voice } from '../locale/voice.ts'
import { stripControls } from '../template/tidy.ts'
import type { Calibration } from './calibration.ts'
import { type Context, contextOf } from './context.ts'
import type { RuleVoice } from './rule-voice.ts'
import { tellHedge } from './tell-hedge.ts'
import { idInWords, tellPlainly } from './tell-plainly.ts'
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
  const plain = tellPlainly(voice, finding)
  if (finding.state === 'resolved') {
    // Its readings no longer hold, so only what needs none of them can be said.
    const title = speak.say(['title'], context, 'quiet') ?? plain.title
    const why = speak.say(['why'], context, 'quiet') ?? plain.why
    return { ...plain, title, why, body: voice.say('resolved.body'), hedge: voice.say('resolved.hedge') }
  }
  // While it lasts, a rule that cannot be judged keeps firing, with readings that are no longer there.
  const quiet = finding.state === 'reminded' ? 'quiet' : undefined
  const instead = finding.state === 'reminded' ? voice.say('reminded.body') : plain.body
  const caution = speak.say(['caution'], context, quiet)
  return {
    locale: voice.words.locale,
    title: speak.say(['title'], context, quiet) ?? plain.title,
    body: speak.say(['body'], context, quiet) ?? instead,
    hedge: tellHedge(voice, finding, speaker.calibration),
    why: speak.say(['why'], context, quiet) ?? plain.why,
    causes: finding.causes.map((cause) => tellCause(speaker, cause, context)),
    ...(caution === undefined ? {} : { caution }),
    references: speak.find((words) => words.references)?.map(stripControls) ?? [],
  }
}

function tellCause(
  { speak, voice }: Speaker,
  { id, verdict }: RankedCause,
  context: Context,
): Message['causes'][number] {
  const cause = speak.say(['causes', id, 'cause'], context) ?? idInWords(id)
  const code = speak.find((words) => words.causes?.[id]?.code) ?? {}
  return {
    id,
    cause: verdict === 'yes' ? `${cause} ${voice.say('cause.supported')}` : cause,
    try: speak.say(['causes', id, 'try'], context) ?? voice.say('fallback.try'),
    code: Object.fromEntries(
      Object.entries(code).map(([framework, lines]) => [framework, stripControls(lines).trimEnd()]),
    ),
  }
}
