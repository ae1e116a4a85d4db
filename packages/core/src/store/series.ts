import type { Follower } from './follower.ts'

/**
 * The values of one key, handed on to those who follow it: every step's value, and one value an epoch, which
 * is the one logged for the epoch or else the mean of its steps.
 */
export class Series {
  readonly #followers: Follower[] = []
  #epoch = 0
  #sum = 0
  #count = 0
  #logged: number | undefined

  follow(follower: Follower): void {
    this.#followers.push(follower)
  }

  /** Takes the value of one step's batch. */
  addStep(step: number, epoch: number, value: number): void {
    this.#enter(epoch)
    this.#sum += value
    this.#count++
    for (const follower of this.#followers) follower.push('steps', step, value)
  }

  /** Takes the value that was logged for a whole epoch. */
  addEpoch(epoch: number, value: number): void {
    this.#enter(epoch)
    this.#logged = value
  }

  /** Ends an epoch: its value, if there is one, becomes visible. */
  closeEpoch(): void {
    if (this.#logged === undefined && this.#count === 0) return
    const value = this.#logged ?? this.#sum / this.#count
    this.#sum = 0
    this.#count = 0
    this.#logged = undefined
    for (const follower of this.#followers) follower.push('epochs', this.#epoch, value)
  }

  #enter(epoch: number): void {
    if (epoch > this.#epoch) this.closeEpoch()
    this.#epoch = epoch
  }
}
