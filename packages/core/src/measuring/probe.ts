import type { Follower } from '../store/follower.ts'
import type { Place } from '../types/observation.ts'
import type { Reading, UnknownReason } from '../types/reading.ts'
import type { Window } from '../types/rule.ts'
import type { Measure, MeasureOptions } from './measure.ts'
import { RunningMedian } from './running-median.ts'
import { type SavedWindow, SlidingWindow } from './sliding-window.ts'
import { type SavedWholeRun, WholeRun } from './whole-run.ts'

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

/** What a probe holds, as plain data. */
export interface SavedProbe {
  readonly grain?: 'steps' | 'epochs'
  readonly firstAt?: number
  readonly newestAt: number
  readonly newestIsFinite: boolean
  readonly isSeen: boolean
  readonly isSeenCoarsely: boolean
  readonly smoothing?: SavedWindow
  readonly extent: SavedWindow | SavedWholeRun
}

const unknown = (reason: UnknownReason): Reading => Object.freeze({ status: 'unknown', reason })
const missing = unknown('missing')
const tooCoarse = unknown('too_coarse')
const tooFew = unknown('too_few')
const gap = unknown('gap')
const stale = unknown('stale')
const notFinite = unknown('not_finite')

/**
 * One measure kept up to date over one series. It holds what its window needs and nothing else.
 *
 * Where the training jumps back (a resumed run), a window and its smoothing forget what stood there or later, and a
 * second value for the same step or epoch replaces the first. A measure of the whole run keeps what it has taken.
 */
export class Probe implements Follower {
  readonly spec: ProbeSpec
  readonly #smoothing: RunningMedian | undefined
  readonly #extent: SlidingWindow | WholeRun
  /** The grain it follows, once that is known. */
  #grain: 'steps' | 'epochs' | undefined
  #isSeen = false
  /** Whether values of epochs came where those of steps are wanted. */
  #isSeenCoarsely = false
  #firstAt: number | undefined
  #newestAt = 0
  #newestIsFinite = true
  /** What was read last, and from where; it holds until something comes. */
  #reading: Reading | undefined
  #readFrom = 0

  /** @throws Error when the measure needs a window and has none. */
  constructor(spec: ProbeSpec) {
    const { measure, over, smooth, options } = spec
    this.spec = spec
    this.#smoothing = smooth > 1 ? new RunningMedian(smooth) : undefined
    this.#extent = over
      ? new SlidingWindow(measure, options, over.count + (measure.kind === 'span' ? 1 : 0))
      : new WholeRun(measure, options)
    if (spec.grain !== 'readings') this.#grain = spec.grain
  }

  /** Takes a value at a grain; one that is not the probe's is ignored. A probe of readings stays with the first it sees. */
  push(grain: 'steps' | 'epochs', at: number, value: number): void {
    this.#grain ??= grain
    this.#reading = undefined
    if (grain !== this.#grain) {
      this.#isSeenCoarsely ||= grain === 'epochs'
      return
    }
    this.#isSeen = true
    const smoothed = this.#smoothing ? this.#smoothing.push(at, value) : value
    if (smoothed === undefined) return
    this.#firstAt = Math.min(this.#firstAt ?? at, at)
    this.#newestAt = at
    this.#newestIsFinite = Number.isFinite(smoothed)
    this.#extent.push(at, smoothed)
  }

  forgetFrom(place: Place): void {
    const at = this.#placeIn(place)
    this.#reading = undefined
    this.#smoothing?.forgetFrom(at)
    if (this.#extent instanceof SlidingWindow) this.#extent.forgetFrom(at)
    if (this.#firstAt !== undefined && this.#firstAt >= at) this.#firstAt = undefined
    this.#newestAt = Math.min(this.#newestAt, at - 1)
  }

  /** The measure's result as seen from a place in the training. */
  read(now: Place): Reading {
    const here = this.#placeIn(now)
    if (this.#reading === undefined || this.#readFrom !== here) {
      this.#reading = this.#readFromHere(here)
      this.#readFrom = here
    }
    return this.#reading
  }

  save(): SavedProbe {
    return {
      ...(this.#grain && { grain: this.#grain }),
      ...(this.#firstAt !== undefined && { firstAt: this.#firstAt }),
      newestAt: this.#newestAt,
      newestIsFinite: this.#newestIsFinite,
      isSeen: this.#isSeen,
      isSeenCoarsely: this.#isSeenCoarsely,
      ...(this.#smoothing && { smoothing: this.#smoothing.save() }),
      extent: this.#extent.save(),
    }
  }

  /** Becomes what was saved of a probe with the same specification. */
  restore(saved: SavedProbe): void {
    this.#grain = saved.grain
    this.#firstAt = saved.firstAt
    this.#newestAt = saved.newestAt
    this.#newestIsFinite = saved.newestIsFinite
    this.#isSeen = saved.isSeen
    this.#isSeenCoarsely = saved.isSeenCoarsely
    this.#reading = undefined
    if (saved.smoothing) this.#smoothing?.restore(saved.smoothing)
    if (this.#extent instanceof SlidingWindow) this.#extent.restore(saved.extent as SavedWindow)
    else this.#extent.restore(saved.extent as SavedWholeRun)
  }

  #placeIn(place: Place): number {
    return this.#grain === 'epochs' ? place.epoch : place.step
  }

  #readFromHere(here: number): Reading {
    if (!this.#isSeen) return this.#isSeenCoarsely ? tooCoarse : missing
    return this.#extent instanceof WholeRun
      ? this.#readWholeRun(this.#extent, here)
      : this.#readWindow(this.#extent, here)
  }

  #readWholeRun(wholeRun: WholeRun, here: number): Reading {
    const reading = wholeRun.read()
    const hasTaken = reading !== undefined || this.#firstAt !== undefined
    if (this.spec.grain === 'epochs' && hasTaken && this.#newestAt < here) return stale
    if (!this.#newestIsFinite && !this.spec.measure.countsNonFinite) return notFinite
    return reading ?? tooFew
  }

  /**
   * A window of epochs needs every one of them; a window of steps needs to have been logged for so long, at whatever
   * interval; a window of readings needs to be full.
   */
  #readWindow(window: SlidingWindow, here: number): Reading {
    const unit = this.spec.over?.unit
    const oldest = here - window.capacity + 1
    if (unit !== 'readings') window.forgetBefore(oldest)
    if (window.hasNonFinite) return notFinite
    if (unit === 'readings') return window.length < window.capacity ? tooFew : window.read()
    if (this.#firstAt === undefined) return tooFew
    if (window.length === 0 || (unit === 'epochs' && window.newestAt < here)) return stale
    if (this.#firstAt > oldest) return tooFew
    if (unit === 'epochs' && window.length < window.capacity) return gap
    return window.length < 2 && this.spec.measure.kind === 'span' ? tooFew : window.read()
  }
}
