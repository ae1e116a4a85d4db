// Made from the files of this folder by pnpm emit: a measure is added by writing its file.
import type { Measure } from '../measuring/measure.ts'
import { aboveBest } from './above-best.ts'
import { aboveBestPercent } from './above-best-percent.ts'
import { belowBest } from './below-best.ts'
import { change } from './change.ts'
import { changePercent } from './change-percent.ts'
import { count } from './count.ts'
import { countNotFinite } from './count-not-finite.ts'
import { crossings } from './crossings.ts'
import { first } from './first.ts'
import { last } from './last.ts'
import { max } from './max.ts'
import { mean } from './mean.ts'
import { median } from './median.ts'
import { min } from './min.ts'
import { p05 } from './p05.ts'
import { p95 } from './p95.ts'
import { shareOutside } from './share-outside.ts'
import { sinceBest } from './since-best.ts'
import { slope } from './slope.ts'
import { std } from './std.ts'
import { trend } from './trend.ts'

/** Every measure by its name in rules. `trend` is asked for by a key of its own there. */
export const measures: ReadonlyMap<string, Measure> = new Map(
  [
    aboveBest,
    aboveBestPercent,
    belowBest,
    change,
    changePercent,
    count,
    countNotFinite,
    crossings,
    first,
    last,
    max,
    mean,
    median,
    min,
    p05,
    p95,
    shareOutside,
    sinceBest,
    slope,
    std,
    trend,
  ].map((measure) => [measure.name, measure]),
)
