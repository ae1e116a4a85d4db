import type { Catalogue } from '@scram/core'
import { isPlain } from '../plain.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { quote } from '../text/quote.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import { isLocale } from './locale.ts'
import { readEntries } from './read-catalogue.ts'

/** What pack.yaml says. */
export interface PackFile {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly baseLocale: string
  /** What it adds to the catalogue. */
  readonly catalogue: Catalogue
}

/** Reads pack.yaml; what is at fault is reported, and stands in by something plain so that the rules are read all the same. */
export function readPackFile({ value, report }: YamlFile, fallbackId: string): PackFile {
  const text = (key: string, fallback: string): string => {
    const found = isPlain(value) ? value[key] : undefined
    return typeof found === 'string' ? found : fallback
  }
  if (value !== undefined) checkShape('pack', value, [], report)
  const baseLocale = text('base_locale', 'en')
  if (!isLocale(baseLocale)) {
    report('bad-locale', ['base_locale'], `${quote(baseLocale)} is not a language`, {
      hint: 'write en, fr or pt-BR',
    })
  }
  return {
    id: text('pack', fallbackId),
    version: text('version', '0.0.0'),
    title: text('title', ''),
    baseLocale: isLocale(baseLocale) ? baseLocale : 'en',
    catalogue: isPlain(value) ? readEntries(value, report) : { metrics: {}, facts: {} },
  }
}
