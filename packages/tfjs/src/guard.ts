import { reasonOf } from '@scram/core'

/** Keeps what goes wrong inside SCRAM away from the training. */
export interface Guard {
  /** Runs `body`; when it throws, warns, and from then on runs nothing more. */
  run(body: () => void): void
  /** The same for work that takes time. The promise never rejects. */
  wait(body: () => Promise<void>): Promise<void>
}

/**
 * @param warn Told once, when something fails.
 * @param what What is lost then, as the beginning of a sentence: `SCRAM stopped watching this training`.
 * @param lost Called once, when something fails; must not throw.
 */
export function createGuard(warn: (text: string) => void, what: string, lost?: () => void): Guard {
  let tripped = false
  const trip = (error: unknown): void => {
    if (tripped) return
    tripped = true
    try {
      lost?.()
      warn(`${what}; the training itself goes on. ${reasonOf(error)}`)
    } catch {
      // There is nobody left to tell.
    }
  }
  return {
    run(body) {
      if (tripped) return
      try {
        body()
      } catch (error) {
        trip(error)
      }
    },
    async wait(body) {
      if (tripped) return
      try {
        await body()
      } catch (error) {
        trip(error)
      }
    },
  }
}
