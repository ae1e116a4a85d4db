import type { Gauge, Measure, MeasureOptions } from '../measures/measure.ts'
import { quantile } from '../measures/quantile.ts'
import type { Place } from '../types/observation.ts'
import type { Reading, UnknownReason } from '../types/reading.ts'
import type { Window } from '../types/rule.ts'
import type { Point } from './point.ts'
import { Ring } from './ring.ts'

/** The grain at which a probe looks at a series: one point a step, one an epoch, or whatever is finest. */
export type Grain = 'steps' | 'epochs' | 'readings'

/** What a probe measures. */
export interface ProbeSpec {
  readonly measure: Measure
  readonly grain: Grain
  /** Without a window it measures the whole run so far. */
  readonly over?: Window
  /** Each value is replaced by the running median of this many first; 1 for none. */
  readonly smooth: number
  readonly options: MeasureOptions
}

const unknown = (reason: UnknownReason): Reading => ({ status: 'unknown', reason })

/** One measure kept up to date over one series. It holds what its window needs and nothing else. */
export class Probe {
  readonly spec: ProbeSpec
  /** The last raw values, as many as smoothing takes. */
  readonly #raw: Ring
  readonly #window: Ring | undefined
  readonly #wholeRun: Gauge | undefined
  #grain: 'steps' | 'epochs' | undefined
  #firstAt = Number.NaN
  #newest: Point | undefined
  #measured = 0
  #reading: Reading | undefined

  constructor(spec: ProbeSpec) {
    this.spec = spec
    this.#raw = new Ring(spec.smooth)
    if (spec.over) this.#window = new Ring(spec.over.count + (spec.measure.kind === 'span' ? 1 : 0))
    else this.#wholeRun = spec.measure.create(spec.options)
  }

  /** Takes a value at a grain; one that is not the probe's is ignored. */
  push(grain: 'steps' | 'epochs', at: number, value: number): void {
    if (!this.#accepts(grain)) return
    this.#raw.push(at, value)
    if (this.#raw.length < this.spec.smooth) return
    const point = { at, value: this.spec.smooth === 1 ? value : median(this.#raw.last(this.spec.smooth)) }
    if (this.#newest === undefined) this.#firstAt = at
    this.#newest = point
    this.#reading = undefined
    if (this.#window) this.#window.push(at, point.value)
    else if (this.spec.measure.countsNonFinite || Number.isFinite(point.value)) {
      this.#wholeRun?.add(point)
      this.#measured++
    }
  }

  /** The measure's result as seen from a place in the training. */
  read(now: Place): Reading {
    if (!this.#newest) return unknown(this.#raw.length === 0 ? 'missing' : 'too_few')
    if (this.#window) return this.#readWindow(this.#window, now)
    if (this.#grain === 'epochs' && this.spec.grain !== 'readings' && this.#newest.at < now.epoch)
      return unknown('stale')
    this.#reading ??= this.#readWholeRun(this.#newest)
    return this.#reading
  }

  /** The finest grain wins where a probe takes any, since a step's value is never worth less than an epoch's. */
  #accepts(grain: 'steps' | 'epochs'): boolean {
    if (this.spec.grain !== 'readings') {
      this.#grain = this.spec.grain
      return grain === this.spec.grain
    }
    this.#grain ??= grain
    return grain === this.#grain
  }

  #readWholeRun(newest: Point): Reading {
    if (this.spec.measure.countsNonFinite) return this.#wholeRun?.read() ?? unknown('missing')
    if (!Number.isFinite(newest.value)) return unknown('not_finite')
    if (this.spec.measure.kind === 'span' && this.#measured < 2) return unknown('too_few')
    return this.#wholeRun?.read() ?? unknown('missing')
  }

  #readWindow(window: Ring, now: Place): Reading {
    const over = this.spec.over as Window
    const here = this.#grain === 'epochs' ? now.epoch : now.step
    const oldest = here - window.capacity + 1
    const points = over.unit === 'readings' ? window.last(window.capacity) : window.since(oldest)
    if (!this.spec.measure.countsNonFinite && points.some(({ value }) => !Number.isFinite(value))) {
      return unknown('not_finite')
    }
    const lack = this.#lack(points, over, oldest, here)
    if (lack) return unknown(lack)
    const gauge = this.spec.measure.create(this.spec.options)
    for (const point of points) gauge.add(point)
    return gauge.read()
  }

  /**
   * What keeps the window from being judged. A window of epochs needs every one of them; a window of steps needs to
   * have been logged for so long, at whatever interval.
   */
  #lack(points: readonly Point[], over: Window, oldest: number, here: number): UnknownReason | undefined {
    if (over.unit === 'readings') return points.length < (this.#window?.capacity ?? 1) ? 'too_few' : undefined
    if (points.length === 0 || (over.unit === 'epochs' && (points.at(-1) as Point).at < here)) return 'stale'
    if (this.#firstAt > oldest) return 'too_few'
    if (over.unit === 'epochs' && points.length < (this.#window?.capacity ?? 1)) return 'gap'
    return points.length < 2 && this.spec.measure.kind === 'span' ? 'too_few' : undefined
  }
}

function median(points: readonly Point[]): number {
  const values = points.map(({ value }) => value)
  return values.every(Number.isFinite) ? quantile(values, 0.5) : Number.NaN
}
