import type { Place } from '../types/observation.ts'
import type { Follower } from './follower.ts'

const noStep = -1

/** What a series holds of the epoch it is in, as plain data. */
export interface SavedSeries {
  readonly epoch: number
  readonly sum: number
  readonly count: number
  readonly newestStep: number
  readonly newest: number
  readonly logged?: number
  readonly newestEpoch: number
}

/**
 * The values of one key, handed on to those who follow it: every step's value, and one value an epoch, which
 * is the one logged for the epoch or else the mean of its steps.
 *
 * A second value for a step replaces the first, in the mean too. An epoch that is entered again (a resumed run) has the
 * mean of what comes from then on. A value logged for an epoch that has been left already takes its place at once.
 */
export class Series {
  readonly #followers: Follower[] = []
  #epoch = 0
  /** Sum and number of this epoch's steps without the newest, which may still be replaced. */
  #sum = 0
  #count = 0
  #newestStep = noStep
  #newest = 0
  #logged: number | undefined
  #newestEpoch = 0

  /** Whether it has ever had a value. */
  get isSeen(): boolean {
    return this.#epoch > 0
  }

  /** The newest epoch whose value was handed on; 0 where there is none. */
  get newestEpoch(): number {
    return this.#newestEpoch
  }

  follow(follower: Follower): void {
    this.#followers.push(follower)
  }

  /** Takes the value of one step's batch. */
  addStep(step: number, epoch: number, value: number): void {
    if (epoch > this.#epoch) this.#leaveFor(epoch)
    if (step !== this.#newestStep) this.#settle()
    this.#newestStep = step
    this.#newest = value
    for (const follower of this.#followers) follower.push('steps', step, value)
  }

  /** Takes the value that was logged for a whole epoch. */
  addEpoch(epoch: number, value: number): void {
    if (epoch < this.#epoch) {
      this.#handOn(epoch, value)
      return
    }
    if (epoch > this.#epoch) this.#leaveFor(epoch)
    this.#logged = value
  }

  /** Ends an epoch: its value, if there is one, becomes visible. An epoch that comes after it goes on. */
  closeEpoch(epoch: number): void {
    if (this.#epoch > epoch) return
    this.#settle()
    if (this.#logged === undefined && this.#count === 0) return
    const value = this.#logged ?? this.#sum / this.#count
    this.#clear()
    this.#handOn(this.#epoch, value)
  }

  /** Goes back to a place: what stands there or later is forgotten. */
  forgetFrom(place: Place): void {
    if (this.#epoch >= place.epoch) {
      this.#clear()
      this.#epoch = place.epoch
    }
    this.#newestEpoch = Math.min(this.#newestEpoch, place.epoch - 1)
    for (const follower of this.#followers) follower.forgetFrom(place)
  }

  save(): SavedSeries {
    return {
      epoch: this.#epoch,
      sum: this.#sum,
      count: this.#count,
      newestStep: this.#newestStep,
      newest: this.#newest,
      newestEpoch: this.#newestEpoch,
      ...(this.#logged !== undefined && { logged: this.#logged }),
    }
  }

  restore(saved: SavedSeries): void {
    this.#epoch = saved.epoch
    this.#sum = saved.sum
    this.#count = saved.count
    this.#newestStep = saved.newestStep
    this.#newest = saved.newest
    this.#logged = saved.logged
    this.#newestEpoch = saved.newestEpoch
  }

  #handOn(epoch: number, value: number): void {
    this.#newestEpoch = epoch
    for (const follower of this.#followers) follower.push('epochs', epoch, value)
  }

  #leaveFor(epoch: number): void {
    this.closeEpoch(this.#epoch)
    this.#epoch = epoch
  }

  /** Counts the newest step, which nothing will replace any more. */
  #settle(): void {
    if (this.#newestStep === noStep) return
    this.#sum += this.#newest
    this.#count++
    this.#newestStep = noStep
  }

  #clear(): void {
    this.#sum = 0
    this.#count = 0
    this.#newestStep = noStep
    this.#logged = undefined
  }
}
