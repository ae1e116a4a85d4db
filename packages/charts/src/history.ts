import type { Key, Observation } from '@scram/core'
import type { Chart, Point } from './chart.ts'
import { createPoints, type Points } from './points.ts'

const mostKeys = 1_000

/** What was observed in a run, thinned out for drawing: its memory is bounded whatever its length. */
export interface History {
  add(observation: Observation): void
  /** A series by steps, or by epochs: then what was logged for the epoch, or the mean of its steps. */
  series(key: Key, axis: Chart['axis']): readonly Point[]
}

interface Series {
  readonly steps: Points
  readonly epochs: Points
  epoch: number
  sum: number
  count: number
  /** Whether the value of the epoch was logged as such. */
  whole: boolean
}

/** A history that knows nothing yet. It keeps the first 1,000 keys. */
export function createHistory(): History {
  const all = new Map<Key, Series>()

  function seriesOf(key: Key): Series | undefined {
    const known = all.get(key)
    if (known || all.size >= mostKeys) return known
    const series = { steps: createPoints(), epochs: createPoints(), epoch: 0, sum: 0, count: 0, whole: false }
    all.set(key, series)
    return series
  }

  return {
    add({ step, epoch, end, metrics }) {
      for (const [key, value] of Object.entries(metrics)) {
        const series = seriesOf(key)
        if (!series) continue
        if (series.epoch !== epoch) Object.assign(series, { epoch, sum: 0, count: 0, whole: false })
        if (end === 'epoch') {
          series.whole = true
          series.epochs.add(epoch, value)
          continue
        }
        series.steps.add(step, value)
        series.sum += value
        series.count++
        if (!series.whole) series.epochs.add(epoch, series.sum / series.count)
      }
    },
    series: (key, axis) => all.get(key)?.[axis === 'step' ? 'steps' : 'epochs'].all() ?? [],
  }
}
