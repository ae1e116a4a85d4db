import type { Point } from '../store/point.ts'
import type { Known } from '../types/reading.ts'
import type { Measure } from './measure.ts'
import { quantile } from './quantile.ts'
import { Stretches } from './stretches.ts'

const fewIntervals = 5
/** The factor that makes a median absolute deviation estimate a standard deviation of normal noise. */
const normalScale = 1.4826

/** Longer windows are looked at as this many stretches at the most, each by its mean. */
const mostStretches = 60

/**
 * Where the values are heading, as `direction`; the value is the slope per step or epoch.
 *
 * Over up to 5 intervals every interval must move the same way by more than the tolerance (`flat`: none may). Over
 * more, the Theil–Sen slope must exceed twice its standard error and, over the window, the tolerance. A window of more
 * than 60 values is divided into stretches of equal length first, each standing for its mean; the oldest stretch is
 * looked at whole until its last value has left.
 */
export const trend: Measure = {
  name: 'trend',
  kind: 'span',
  slide: ({ tolerance }, capacity) => {
    const stretches = new Stretches(Math.ceil(capacity / mostStretches))
    return {
      add: (at, value) => stretches.add(at, value),
      drop: () => stretches.drop(),
      read: () => readTrend(stretches.means(), tolerance),
    }
  },
}

function readTrend(points: readonly Point[], tolerance: number): Known {
  const span = points.length - 1
  const from = points[0] as Point
  const to = points[span] as Point
  const { slope, direction } =
    span <= fewIntervals ? byIntervals(points, tolerance) : byTheilSen(points, tolerance)
  const ends = { from: from.value, to: to.value, span, points: points.length }
  return { status: 'ok', value: slope, ...ends, ...(direction && { direction }) }
}

interface Heading {
  readonly slope: number
  readonly direction: Known['direction']
}

function byIntervals(points: readonly Point[], tolerance: number): Heading {
  const moves = points.slice(1).map((point, index) => point.value - (points[index] as Point).value)
  const direction = moves.every((move) => move > tolerance)
    ? 'rising'
    : moves.every((move) => move < -tolerance)
      ? 'falling'
      : moves.every((move) => Math.abs(move) <= tolerance)
        ? 'flat'
        : undefined
  return { slope: slopeBetween(points[0] as Point, points.at(-1) as Point), direction }
}

function byTheilSen(points: readonly Point[], tolerance: number): Heading {
  const slopes = points.flatMap((a, index) => points.slice(index + 1).map((b) => slopeBetween(a, b)))
  const slope = quantile(slopes, 0.5)
  const offsets = points.map(({ at, value }) => value - slope * at)
  const middle = quantile(offsets, 0.5)
  const noise =
    normalScale *
    quantile(
      offsets.map((offset) => Math.abs(offset - middle)),
      0.5,
    )
  const meanAt = points.reduce((sum, { at }) => sum + at, 0) / points.length
  const error = noise / Math.sqrt(points.reduce((sum, { at }) => sum + (at - meanAt) ** 2, 0))
  const moved = Math.abs(slope) * ((points.at(-1) as Point).at - (points[0] as Point).at)
  if (Math.abs(slope) <= 2 * error || moved <= tolerance) return { slope, direction: 'flat' }
  return { slope, direction: slope > 0 ? 'rising' : 'falling' }
}

function slopeBetween(a: Point, b: Point): number {
  return (b.value - a.value) / (b.at - a.at)
}
