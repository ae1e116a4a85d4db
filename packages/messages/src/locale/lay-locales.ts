import { canonicalLocale } from './locale-chain.ts'
import type { LocaleFile, Locales } from './locale-words.ts'

/** Lays words over others: of each language both are there, and those on top are asked first. */
export function layLocales(over: Locales, under: Locales): Locales {
  const tags = new Map(Object.keys(under).map((tag) => [canonicalLocale(tag), tag]))
  const laid: Record<string, LocaleFile> = {}
  const define = (name: string, get: () => LocaleFile): void =>
    void Object.defineProperty(laid, name, { get, enumerable: true, configurable: true })
  // Files are read when they are asked for, so what is asked of them here waits until then.
  for (const name of Object.keys(under)) define(name, () => under[name] as LocaleFile)
  for (const name of Object.keys(over)) {
    const same = tags.get(canonicalLocale(name))
    const above = (): LocaleFile => over[name] as LocaleFile
    define(same ?? name, () =>
      same === undefined ? above() : { ...above(), below: under[same] as LocaleFile },
    )
  }
  return laid
}
