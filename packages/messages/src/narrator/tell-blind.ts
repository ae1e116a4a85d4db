import { type Blind, type Catalogue, parseKey, type Rule } from '@scram/core'
import { nameOfFramework } from '../format/frameworks.ts'
import type { Voice } from '../locale/voice.ts'
import { joinSentences } from '../template/join-sentences.ts'
import { tidyLine } from '../template/tidy.ts'
import { contextOf } from './context.ts'
import type { RuleVoice } from './rule-voice.ts'
import { idInWords } from './tell-plainly.ts'
import { logOf, titleOf } from './title-of.ts'

/** What `tellBlind` speaks from. */
export interface BlindSpeaker {
  readonly voice: Voice
  readonly catalogue: Catalogue
  readonly framework?: string | undefined
  readonly speaker: { readonly rule: Rule; readonly speak: RuleVoice } | undefined
}

/** Says which rule cannot be checked and why, and how to get logged what was never seen. */
export function tellBlind({ voice, catalogue, framework, speaker }: BlindSpeaker, blind: Blind): string {
  const unread = blind.unread.filter(
    ({ of }, index) => blind.unread.findIndex((other) => other.of === of) === index,
  )
  const reasons = unread.map(({ of, reason }) =>
    voice.say(`blind.${reason}`, { metric: nameOf(voice, catalogue, of) }),
  )
  const cannot = voice.say('blind.cannot_check', {
    title: titleOfRule(blind, { voice, catalogue, speaker }),
    reasons: voice.list(reasons),
  })
  const hints = unread
    .filter(({ reason }) => reason === 'missing')
    .flatMap(({ of }) => hintsFor(voice, logOf(catalogue, parseKey(of).name), framework))
  return joinSentences([cannot, ...new Set(hints)])
}

function titleOfRule(blind: Blind, { catalogue, speaker }: BlindSpeaker): string {
  const plain = idInWords(blind.rule)
  if (speaker === undefined) return plain
  const nowhere = { ...blind, at: { step: 0, epoch: 0 }, readings: {} }
  const context = contextOf(nowhere, speaker.rule, (name) => titleOf(catalogue, name))
  return speaker.speak.title(context, 'quiet') ?? plain
}

/** A metric as a learner knows it, with the name it is logged under: `validation loss (val_loss)`. */
function nameOf(voice: Voice, catalogue: Catalogue, key: string): string {
  const { name } = parseKey(key)
  const title = titleOf(catalogue, name)
  return title === undefined ? tidyLine(key) : voice.say('blind.metric', { title, name: tidyLine(key) })
}

function hintsFor(
  voice: Voice,
  log: Readonly<Record<string, string>>,
  framework: string | undefined,
): readonly string[] {
  const hint = (framework === undefined ? undefined : log[framework]) ?? log.any
  if (hint !== undefined) return [voice.say('blind.log', { hint: tidyLine(hint) })]
  if (framework !== undefined) return []
  return Object.entries(log).map(([name, each]) =>
    voice.say('blind.log_in', { framework: nameOfFramework(name), hint: tidyLine(each) }),
  )
}
