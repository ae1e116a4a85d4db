import type { Rule } from '@scram/core'
import { createNarrator } from '@scram/messages'
import type { readLocales } from '@scram/messages/node'
import type { PackSet, Say } from '@scram/packs'

/** Makes what puts the findings of a rule into words, and tells which strings had to be said in another language. */
export function createSay(
  rule: Rule,
  { words, catalogue }: PackSet,
  locales: ReturnType<typeof readLocales>,
): Say {
  return (finding, locale) => {
    const misses: string[] = []
    let isSpeaking = false
    const warn = (text: string): void => {
      // That SCRAM itself does not speak a language is for no author of rules to mend.
      if (isSpeaking) misses.push(text)
    }
    const narrator = createNarrator({ rules: [rule], words, catalogue, locales, locale, warn })
    isSpeaking = true
    return { message: narrator.tell(finding), misses }
  }
}
