import type { Words } from '@scram/core'
import { canonicalLocale, localeChain } from '../locale/locale-chain.ts'

/** The title of a pack in the nearest of region and language that has one; undefined where none has. */
export function titleOfPack({ packTitles = {} }: Words, pack: string, locale: string): string | undefined {
  const byTag = new Map(Object.entries(packTitles).map(([tag, titles]) => [canonicalLocale(tag), titles]))
  return localeChain(locale)
    .map((tag) => byTag.get(tag) ?? {})
    .find((titles) => Object.hasOwn(titles, pack))?.[pack]
}
