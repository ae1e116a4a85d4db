import type { Narrator, Rule } from '@scram/core'
import { createNarrator, type Locales } from '@scram/messages'
import type { PackSet, Say } from '@scram/packs'

/**
 * Makes what puts the findings that a rule has in one case into words, and tells which strings had to be said in another
 * language, each once.
 */
export function createSay(rule: Rule, { words, catalogue }: PackSet, locales: Locales): Say {
  let misses: string[] = []
  const narrators = new Map<string, Narrator>()
  const narratorOf = (locale: string): Narrator => {
    const warn = (text: string): void => void misses.push(text)
    return createNarrator({ rules: [rule], words, catalogue, locales, locale, warn })
  }
  return (finding, locale) => {
    const narrator = narrators.get(locale) ?? narratorOf(locale)
    narrators.set(locale, narrator)
    // That SCRAM itself does not speak a language, which is told before it speaks, is for no author of rules to mend.
    misses = []
    return { message: narrator.tell(finding), misses }
  }
}
