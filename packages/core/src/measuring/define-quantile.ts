import { type AboutMeasure, asItIs, type Measure } from './measure.ts'
import { quantileAt } from './quantile.ts'
import { SortedValues } from './sorted-values.ts'

/** Defines a measure that is one quantile of the window, interpolated linearly between neighbours. */
export function defineQuantile(about: AboutMeasure, q: number): Measure {
  return {
    ...about,
    kind: 'level',
    onAxis: asItIs,
    slide: (_options, points) => {
      const sorted = new SortedValues()
      for (let index = 0; index < points.length; index++) sorted.add(points.value(index))
      return {
        add: (_at, value) => sorted.add(value),
        drop: (value) => sorted.remove(value),
        read: () => {
          const value = quantileAt(sorted.length, q, (place) => sorted.at(place))
          return { status: 'ok', value, points: sorted.length }
        },
        layout: () => [],
      }
    },
  }
}
