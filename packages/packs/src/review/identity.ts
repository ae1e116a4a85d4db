import type { ScaledSource } from '@scram/core'

/** The same text for sources that give the same reading, however they were written. */
export function identityOf(source: ScaledSource): string {
  const { metric, fact, measure = 'last', over, smooth = 1, range, level = 0, times = 1 } = source
  const window = over && [over.count, over.unit]
  return JSON.stringify([metric, fact, fact === undefined && measure, window, smooth, range, level, times])
}
