import type { Measure } from '../measuring/measure.ts'
import { quantile } from '../measuring/quantile.ts'
import { Stretches } from '../measuring/stretches.ts'
import type { Point } from '../store/point.ts'
import type { Known } from '../types/reading.ts'

const fewIntervals = 5
/** The factor that makes a median absolute deviation estimate a standard deviation of normal noise. */
const normalScale = 1.4826

/**
 * Where the values are heading, as `direction`; the value is the slope per step or epoch.
 *
 * Over up to 5 intervals every interval must move the same way by more than the tolerance (`flat`: none may). Over
 * more, the Theil–Sen slope must exceed twice its standard error and, over the window, the tolerance. A window of more
 * than 32 values is divided into 16 to 32 stretches of equal length first, each standing for its mean; the newest
 * values count once they fill a stretch.
 */
export const trend: Measure = {
  name: 'trend',
  description: 'Where the values are heading; the value is the slope per step or epoch.',
  kind: 'span',
  slide: ({ tolerance }, points, layout) => {
    const stretches = new Stretches(points, layout)
    let means: readonly Point[] | undefined
    let heading: Heading = { slope: 0, direction: undefined }
    return {
      add: (at, value) => stretches.add(at, value),
      drop: () => stretches.drop(),
      read: () => {
        if (means !== stretches.means()) {
          means = stretches.means()
          heading = headingOf(means, tolerance)
        }
        return readTrend(means, heading, points.length)
      },
      layout: () => stretches.layout(),
    }
  },
}

function readTrend(means: readonly Point[], { slope, direction }: Heading, points: number): Known {
  const from = means[0] as Point
  const to = means[means.length - 1] as Point
  const ends = { from: from.value, to: to.value, span: points - 1, points }
  return { status: 'ok', value: slope, ...ends, ...(direction && { direction }) }
}

interface Heading {
  readonly slope: number
  readonly direction: Known['direction']
}

function headingOf(means: readonly Point[], tolerance: number): Heading {
  if (means.length < 2) return { slope: 0, direction: undefined }
  return means.length - 1 <= fewIntervals ? byIntervals(means, tolerance) : byTheilSen(means, tolerance)
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
  const slopes = new Float64Array((points.length * (points.length - 1)) / 2)
  let count = 0
  for (const [index, a] of points.entries())
    for (let later = index + 1; later < points.length; later++)
      slopes[count++] = slopeBetween(a, points[later] as Point)
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
