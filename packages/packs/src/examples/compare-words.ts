import type { Finding, Message } from '@scram/core'
import type { Trial } from './case.ts'
import type { Difference } from './case-result.ts'
import type { Match } from './compare-reports.ts'
import type { SaidPart } from './wanted-finding.ts'

/** A finding in words, and what kept it from being said in the language asked for, down to the last sentence. */
export interface Said {
  readonly message: Message
  readonly misses: readonly string[]
}

/** Puts a finding into words. */
export type Say = (finding: Finding, locale: string) => Said

/** Compares what the reports of a case say with what they were to say: in words of their own, and with these pieces. */
export function compareWords(
  { locales = [], every }: Trial,
  findings: readonly Finding[],
  matches: readonly Match[],
  say: Say,
  baseLocale?: string,
): readonly Difference[] {
  const everywhere = new Set([...(baseLocale === undefined ? [] : [baseLocale]), ...locales])
  const differences = new Map<string, Difference>()
  const add = (message: string, { at, labels }: Finding): void => {
    // One string that cannot be said is one mistake, however many findings would say it.
    if (!differences.has(message))
      differences.set(message, { kind: 'words', at: at[every], labels: [labels], message })
  }
  for (const finding of findings) {
    const says = matches.find((match) => match[1] === finding)?.[0].says ?? {}
    for (const locale of new Set([...everywhere, ...Object.keys(says)])) {
      const { message, misses } = say(finding, locale)
      for (const miss of misses) add(miss, finding)
      for (const [part, pieces] of Object.entries(says[locale] ?? {}) as [SaidPart, readonly string[]][]) {
        const said = message[part] ?? ''
        const lacking = pieces.filter((piece) => !plain(said).includes(plain(piece)))
        for (const piece of lacking)
          add(`its ${part} in ${locale} does not say "${piece}"; it says "${said}"`, finding)
      }
    }
  }
  return [...differences.values()]
}

/** Languages part numbers from their units with spaces of several kinds, which look alike. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ')
}
