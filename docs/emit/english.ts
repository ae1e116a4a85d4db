import { resolveLocale, type Voice, voiceOf } from '@scram/messages'
import { readLocales } from '@scram/messages/node'

/** The language of these pages. */
export const english: Voice = voiceOf(resolveLocale(readLocales(), 'en'))
