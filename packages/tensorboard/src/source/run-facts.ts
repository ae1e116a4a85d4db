import type { Facts, FactValue } from '@scram/core'
import type { ReadValue } from '../format/read-event.ts'
import { readHparams } from '../format/read-hparams.ts'
import { kerasFacts } from './keras-facts.ts'
import type { Preset } from './preset.ts'

/** The facts that a value of a tag tells; values that are only numbers tell none. */
export function factsIn({ tag, plugin, content, texts }: ReadValue, preset: Preset): Facts {
  if (plugin === 'hparams' && content) return hparamFacts(content, preset)
  const [text] = texts ?? []
  if (text === undefined) return {}
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

function hparamFacts(content: Uint8Array, { hparams: names }: Preset): Facts {
  const hparams = readHparams(content) ?? {}
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

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isFact(value: unknown): value is FactValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
