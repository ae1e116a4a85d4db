import type { Trace } from '@scram/core'

/** What became of a check, as a strip shows it. */
export type Sign =
  | 'unjudged'
  | 'quiet'
  | 'unknown'
  | 'pending'
  | 'silenced'
  | 'clearing'
  | 'resolved'
  | 'firing'

/** The character of each sign. Those that speak are dark, those that are about to are lighter. */
export const signs: Readonly<Record<Sign, string>> = {
  unjudged: ' ',
  quiet: '.',
  unknown: '?',
  pending: '░',
  silenced: 's',
  clearing: '▒',
  resolved: '○',
  firing: '█',
}

/** From the least to the most worth seeing, for where several checks share a character. */
const order = Object.keys(signs) as readonly Sign[]

/** The most telling of several signs. */
export function mostTelling(several: readonly Sign[]): Sign {
  return order.findLast((sign) => several.includes(sign)) ?? 'unjudged'
}

/** The sign of a check. */
export function signOf({ phase, verdict, silenced }: Pick<Trace, 'phase' | 'verdict' | 'silenced'>): Sign {
  if (phase === 'firing' || phase === 'clearing') return phase
  if (verdict === 'unknown') return 'unknown'
  if (phase === 'pending') return silenced ? 'silenced' : 'pending'
  return 'quiet'
}

/** A strip with a ruler above it. */
export interface Strip {
  readonly ruler: string
  readonly marks: string
  /** How many checks share a character. */
  readonly checksPerMark: number
}

const tickEvery = 10

/**
 * Draws checks as a line of at most `width` characters. Where there are more checks than that, neighbours share a
 * character, which shows the most telling of them.
 *
 * @param places the epoch or step of each check
 */
export function drawStrip(checks: readonly Sign[], places: readonly number[], width: number): Strip {
  const checksPerMark = Math.max(1, Math.ceil(checks.length / Math.max(1, width)))
  const count = Math.ceil(checks.length / checksPerMark)
  let marks = ''
  let ruler = ''
  for (let mark = 0; mark < count; mark++) {
    const from = mark * checksPerMark
    marks += signs[mostTelling(checks.slice(from, from + checksPerMark))]
    const label = String(places[from])
    const isLeap = mark > 1 && ruler.length < mark && leapsAt(places, from, checksPerMark)
    if ((mark % tickEvery === 0 || isLeap) && mark + label.length <= Math.max(width, label.length)) {
      ruler = ruler.padEnd(mark) + label
    }
  }
  return { ruler, marks, checksPerMark }
}

/** Whether more lies between a place and the one drawn before it than between those before. */
function leapsAt(places: readonly number[], index: number, step: number): boolean {
  const [before = 0, last = 0, place = 0] = [places[index - 2 * step], places[index - step], places[index]]
  return place - last > last - before
}
