/** Lets work fail once: the first error is thrown, and after it nothing runs. */
export interface Fuse {
  /** Runs the work, or throws the error that `hold` kept. */
  run(work: () => void): void
  /** Runs the work where nobody could catch its error; the next `run` throws it. */
  hold(work: () => void): void
}

export function createFuse(): Fuse {
  let blown = false
  let held: { readonly error: unknown } | undefined

  function blow(error: unknown): never {
    blown = true
    held = undefined
    throw error
  }

  return {
    run(work) {
      if (blown) return
      if (held) blow(held.error)
      try {
        work()
      } catch (error) {
        blow(error)
      }
    },
    hold(work) {
      if (blown || held) return
      try {
        work()
      } catch (error) {
        held = { error }
      }
    },
  }
}
