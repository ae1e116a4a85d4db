import type { Report, Sink } from '@scram/core'
import type { YieldEvery } from '../callback.ts'

/** How `scram` watches. */
export interface ScramOptions {
  /** Packs by name, or by path: `['essentials', './my-pack']`. `['essentials']` when absent. */
  readonly packs?: string | readonly string[]
  /** The language to speak, such as `en` or `es-MX`; English when absent. */
  readonly locale?: string
  /** The directory that TensorBoard is started with. Nothing is written when absent. */
  readonly logDir?: string
  /** Called with every finding, the moment it is known. */
  readonly onFinding?: (report: Report) => void
  /** Further places for findings and metrics. */
  readonly sinks?: readonly Sink[]
  /** Prints nothing but warnings about SCRAM itself. */
  readonly quiet?: boolean
  /** How often the training lets other work run; `auto`, every 125 milliseconds, when absent. */
  readonly yieldEvery?: YieldEvery
}

const known: Readonly<Record<keyof ScramOptions, true>> = {
  packs: true,
  locale: true,
  logDir: true,
  onFinding: true,
  sinks: true,
  quiet: true,
  yieldEvery: true,
}

/** @throws TypeError when an option is not one that exists. */
export function checkOptions(options: ScramOptions): void {
  const unknown = Object.keys(options).filter((name) => !Object.hasOwn(known, name))
  if (unknown.length === 0) return
  throw new TypeError(
    `scram() has no option ${unknown.map((name) => `"${name}"`).join(', ')}. Its options are ${Object.keys(known).join(', ')}.`,
  )
}
