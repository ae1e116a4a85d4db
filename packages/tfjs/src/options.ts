import type { Report, Sink } from '@scram/core'
import type { YieldEvery } from './callback.ts'

/** How `scram` watches, wherever it runs. */
export interface CommonOptions {
  /** The language to speak, such as `en` or `es-MX`; English when absent. */
  readonly locale?: string
  /** Called with every finding, the moment it is known. */
  readonly onFinding?: (report: Report) => void
  /** Further places for findings and metrics. */
  readonly sinks?: readonly Sink[]
  /** Prints nothing but warnings about SCRAM itself. */
  readonly quiet?: boolean
  /** How often the training lets other work run; `auto`, every 125 milliseconds, when absent. */
  readonly yieldEvery?: YieldEvery
}

const common: Readonly<Record<keyof CommonOptions, true>> = {
  locale: true,
  onFinding: true,
  sinks: true,
  quiet: true,
  yieldEvery: true,
}

/**
 * Refuses options that do not exist, so that a misspelt one is not silently left out.
 *
 * @param more The options that an entry knows besides the common ones.
 * @throws TypeError when an option is not one that exists.
 */
export function checkOptions(options: CommonOptions, more: Readonly<Record<string, true>>): void {
  const known = { ...common, ...more }
  const unknown = Object.keys(options).filter((name) => !Object.hasOwn(known, name))
  if (unknown.length === 0) return
  throw new TypeError(
    `scram() has no option ${unknown.map((name) => `"${name}"`).join(', ')}. Its options are ${Object.keys(known).sort().join(', ')}.`,
  )
}

/** @throws TypeError when what is given is not TensorFlow.js. */
export function checkTf(tf: { readonly Callback?: unknown } | undefined): void {
  if (typeof tf?.Callback === 'function') return
  throw new TypeError(
    "scram() takes TensorFlow.js as its first argument: import * as tf from '@tensorflow/tfjs', then scram(tf).",
  )
}
