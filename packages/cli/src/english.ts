import { resolveLocale, type Voice, voiceOf } from '@scram/messages'
import { readLocales } from '@scram/messages/node'

let voice: Voice | undefined

/** The language of what authors of rules are told. */
export function english(): Voice {
  voice ??= voiceOf(resolveLocale(readLocales(), 'en'))
  return voice
}
