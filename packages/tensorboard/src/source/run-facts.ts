import type { Facts, FactValue } from '@scram/core'
import type { Hparams } from '../format/hparams-summary.ts'
import type { LogItem } from '../format/reading/log-item.ts'
import { kerasFacts } from './keras-facts.ts'
import type { Preset } from './preset.ts'

/** The facts that texts and settings tell; numbers and histograms tell none. */
export function factsIn(item: LogItem, preset: Preset): Facts {
  if (item.kind === 'hparams') return hparamFacts(item.settings ?? {}, preset)
  if (item.kind !== 'text') return {}
  const { tag, texts } = item
  const [text = ''] = texts
  if (tag === 'keras') return kerasFacts(parse(text))
  const facts: Record<string, FactValue> = {}
  for (const { tag: pattern, facts: wanted } of preset.texts) {
    if (!pattern.test(tag)) continue
    const found = parse(text)
    for (const [fact, key] of Object.entries(wanted)) {
      const value = isMap(found) ? found[key] : undefined
      if (isFact(value)) facts[fact] = value
    }
  }
  return facts
}

function hparamFacts(hparams: Hparams, { hparams: names }: Preset): Facts {
  const facts: Record<string, FactValue> = {}
  for (const [fact, candidates] of Object.entries(names)) {
    const name = candidates.find((candidate) => Object.hasOwn(hparams, candidate))
    const value = name === undefined ? undefined : hparams[name]
    if (value !== undefined) facts[fact] = value
  }
  return facts
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isFact(value: unknown): value is FactValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
