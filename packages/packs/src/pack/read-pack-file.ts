import type { Catalogue } from '@scram/core'
import { packSchema } from '@scram/schemas'
import { isPlain, own, type Plain } from '../plain.ts'
import type { Report } from '../problem.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { reportWrongType } from '../shapes/explain-error.ts'
import { quote } from '../text/quote.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import { checkEngine } from './check-engine.ts'
import { isLocale } from './locale.ts'
import { readEntries } from './read-catalogue.ts'

const { maxItems: mostExtended } = packSchema.properties?.extends ?? {}
const { maxProperties: mostOverrides } = packSchema.properties?.overrides ?? {}

/** What pack.yaml says. */
export interface PackFile {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly baseLocale: string
  /** What it adds to the catalogue. */
  readonly catalogue: Catalogue
  /** Whether the catalogue holds all that the file meant to declare. */
  readonly isCatalogueWhole: boolean
  readonly extends: readonly Extension[]
  /** Whether these are all that the file meant to extend. */
  readonly areExtensionsWhole: boolean
  /** What it says of all its rules, unread: it becomes part of each. */
  readonly defaults: Plain
  readonly parameters: Plain
  readonly overrides: Plain
}

/** A pack that is extended; its place in the list is kept for what is to be said of it. */
export interface Extension {
  readonly index: number
  readonly pack: string
  readonly version: string | undefined
  readonly take: 'recommended' | 'all' | 'off'
}

/** Reads pack.yaml; what is at fault is reported, and stands in by something plain so that the rules are read all the same. */
export function readPackFile(
  { value, report: tell }: Pick<YamlFile, 'value' | 'report'>,
  fallbackId: string,
): PackFile {
  let isWhole = isPlain(value)
  let isCatalogueWhole = isWhole
  const report: Report = (code, path, message, options) => {
    // An unknown key may be one of those that declare something, misspelt.
    if (code === 'unknown-key' && path.length === 1) isWhole = false
    if (path[0] === 'metrics' || path[0] === 'facts') isCatalogueWhole = false
    tell(code, path, message, options)
  }
  const text = (key: string, fallback: string): string => {
    const found = isPlain(value) ? value[key] : undefined
    return typeof found === 'string' ? found : fallback
  }
  if (value !== undefined) checkShape('pack', value, [], report)
  checkEngine(text('engine', '*'), report)
  const baseLocale = text('base_locale', 'en')
  if (!isLocale(baseLocale)) {
    report('bad-locale', ['base_locale'], `${quote(baseLocale)} is not a language`, {
      hint: 'write en, fr or pt-BR',
    })
  }
  const catalogue = isPlain(value) ? readEntries(value, report) : { metrics: {}, facts: {} }
  const extensions = readExtensions(isPlain(value) ? value.extends : undefined, report)
  return {
    id: text('pack', fallbackId),
    version: text('version', '0.0.0'),
    title: text('title', ''),
    baseLocale: isLocale(baseLocale) ? baseLocale : 'en',
    catalogue,
    isCatalogueWhole: isWhole && isCatalogueWhole,
    extends: extensions,
    areExtensionsWhole:
      isWhole && extensions.length === [isPlain(value) ? (value.extends ?? []) : []].flat().length,
    defaults: readMap('defaults', value, report),
    parameters: readMap('parameters', value, report),
    overrides: readMap('overrides', value, report),
  }
}

/** Reads `extends`. What is at fault is reported and left out. */
export function readExtensions(value: unknown, report: Report): readonly Extension[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  return items.slice(0, mostExtended).flatMap((item, index) => {
    if (typeof item === 'string') return { index, pack: item, version: undefined, take: 'recommended' }
    const path = ['extends', index]
    if (!isPlain(item)) {
      reportWrongType({ wanted: ['string', 'object'], value: item, path, what: quote('extends') }, report)
      return []
    }
    const { document } = checkShape('extension', item, path, report)
    if (!document) return []
    const { pack, version, take = 'recommended' } = document
    return { index, pack, version, take }
  })
}

function readMap(key: 'defaults' | 'parameters' | 'overrides', document: unknown, report: Report): Plain {
  const value = isPlain(document) ? own(document, key) : undefined
  if (!isPlain(value)) return {}
  if (key === 'defaults' && !checkShape('defaults', value, [key], report).ok) return {}
  return key === 'overrides' ? Object.fromEntries(Object.entries(value).slice(0, mostOverrides)) : value
}
