import type { Follower } from '../store/follower.ts'
import type { Place } from '../types/observation.ts'
import type { Reading, UnknownReason } from '../types/reading.ts'
import type { Window } from '../types/rule.ts'
import type { Measure, MeasureOptions } from './measure.ts'
import { RunningMedian } from './running-median.ts'
import { SlidingWindow } from './sliding-window.ts'
import { WholeRun } from './whole-run.ts'

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
export class Probe implements Follower {
  readonly spec: ProbeSpec
  readonly #smoothing: RunningMedian
  readonly #extent: SlidingWindow | WholeRun
  /** The grain it follows, once that is known. */
  #grain: 'steps' | 'epochs' | undefined
  #firstAt: number | undefined
  #newestAt = 0
  #newestIsFinite = true

  /** @throws Error when the measure needs a window and has none. */
  constructor(spec: ProbeSpec) {
    const { measure, over, smooth, options } = spec
    this.spec = spec
    this.#smoothing = new RunningMedian(smooth)
    this.#extent = over
      ? new SlidingWindow(measure, options, over.count + (measure.kind === 'span' ? 1 : 0))
      : new WholeRun(measure, options)
    if (spec.grain !== 'readings') this.#grain = spec.grain
  }

  /** Takes a value at a grain; one that is not the probe's is ignored. A probe of readings stays with the first it sees. */
  push(grain: 'steps' | 'epochs', at: number, value: number): void {
    this.#grain ??= grain
    if (grain !== this.#grain) return
    const smoothed = this.#smoothing.push(at, value)
    if (smoothed === undefined) return
    this.#firstAt ??= at
    this.#newestAt = at
    this.#newestIsFinite = Number.isFinite(smoothed)
    this.#extent.push(at, smoothed)
  }

  /** The measure's result as seen from a place in the training. */
  read(now: Place): Reading {
    if (this.#firstAt === undefined) return unknown(this.#smoothing.isEmpty ? 'missing' : 'too_few')
    const here = this.#grain === 'epochs' ? now.epoch : now.step
    return this.#extent instanceof WholeRun
      ? this.#readWholeRun(this.#extent, here)
      : this.#readWindow(this.#extent, this.#firstAt, here)
  }

  #readWholeRun(wholeRun: WholeRun, here: number): Reading {
    if (this.spec.grain === 'epochs' && this.#newestAt < here) return unknown('stale')
    if (!this.#newestIsFinite && !this.spec.measure.countsNonFinite) return unknown('not_finite')
    return wholeRun.read() ?? unknown('too_few')
  }

  /**
   * A window of epochs needs every one of them; a window of steps needs to have been logged for so long, at whatever
   * interval; a window of readings needs to be full.
   */
  #readWindow(window: SlidingWindow, firstAt: number, here: number): Reading {
    const unit = this.spec.over?.unit
    const oldest = here - window.capacity + 1
    if (unit !== 'readings') window.forgetBefore(oldest)
    if (window.hasNonFinite) return unknown('not_finite')
    if (unit === 'readings') return window.length < window.capacity ? unknown('too_few') : window.read()
    if (window.length === 0 || (unit === 'epochs' && window.newestAt < here)) return unknown('stale')
    if (firstAt > oldest) return unknown('too_few')
    if (unit === 'epochs' && window.length < window.capacity) return unknown('gap')
    return window.length < 2 && this.spec.measure.kind === 'span' ? unknown('too_few') : window.read()
  }
}
