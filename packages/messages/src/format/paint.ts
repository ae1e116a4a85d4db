import type { Severity } from '@scram/core'

/** The looks that a part of a report may have. */
export type Look = Severity | 'good' | 'strong' | 'faint' | 'code'

const codes: Readonly<Record<Look, readonly [number, number]>> = {
  error: [31, 39],
  warning: [33, 39],
  info: [34, 39],
  good: [32, 39],
  strong: [1, 22],
  faint: [2, 22],
  code: [36, 39],
}

/** Gives a text a look on a terminal. */
export type Paint = (look: Look, text: string) => string

/** A paint with ANSI colours, or one that leaves every text as it is. */
export function createPaint(color: boolean): Paint {
  if (!color) return (_look, text) => text
  return (look, text) => `\u001b[${codes[look][0]}m${text}\u001b[${codes[look][1]}m`
}
