import type { LocaleWords } from '../locale/locale-words.ts'

/** How a report is shown on a terminal. */
export interface ConsoleOptions {
  readonly words: LocaleWords
  /** Where lines are broken; 80 unless given. Code is never broken, so that it can be copied. */
  readonly columns?: number
  /** Whether to colour; not unless asked. */
  readonly color?: boolean
  /** The framework whose code is shown; each one's, with its name, unless given. */
  readonly framework?: string
  /** Leaves out all but what was seen, as for a finding like one that was told before. */
  readonly short?: boolean
}
