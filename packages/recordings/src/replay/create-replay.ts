import type { Facts, Moment, Observation } from '@scram/core'
import type { RecordingEvent } from '../recording-event.ts'

/** What a recording is replayed to: a `Watch` or a `Run` of core. */
export interface Replayable<T> {
  describe(facts: Facts): void
  observe(observation: Observation): void
  check(moment: Moment): Promise<readonly T[]>
}

/** A recording on its way through a watch or a run. */
export interface Replay<T> {
  /** Whether anything of a training has come by. */
  readonly hasBegun: boolean
  /** Passes on one event and gives what came of it; problems pass by. Await each call before the next. */
  feed(event: RecordingEvent): Promise<readonly T[]>
  /** The recording is over. */
  end(): Promise<readonly T[]>
}

/**
 * Replays a recording as a live adapter would have told it: facts, `start`, then each observation with its `step` or
 * `epoch`, and `end`. An epoch ends where the recording says so with `end`, or else where the next one begins; the last
 * epoch of a recording that never says so ends with it.
 */
export function createReplay<T>(target: Replayable<T>): Replay<T> {
  let hasFacts = false
  let hasStarted = false
  /** The epoch whose steps were told and whose end was not. */
  let open: number | undefined
  /** The last epoch of which an end was told. */
  let closed: number | undefined

  async function start(): Promise<readonly T[]> {
    if (hasStarted) return []
    hasStarted = true
    return target.check('start')
  }

  async function observe(observation: Observation): Promise<readonly T[]> {
    const { epoch, end } = observation
    // The end of an earlier epoch is late; the one that is open goes on.
    const isLate = end === 'epoch' && open !== undefined && epoch < open
    const before = open !== undefined && open !== epoch && !isLate ? await target.check('epoch') : []
    target.observe(observation)
    if (end === 'epoch') {
      if (!isLate) open = undefined
      closed = epoch
    } else open = closed === epoch ? undefined : epoch
    return [...before, ...(await target.check(end ?? 'step'))]
  }

  return {
    get hasBegun() {
      return hasFacts || hasStarted
    },

    async feed(event) {
      if (event.kind === 'problem') return []
      if (event.kind === 'observation') return [...(await start()), ...(await observe(event.observation))]
      hasFacts = true
      target.describe(event.facts)
      return []
    },

    async end() {
      const started = await start()
      const last = open !== undefined && closed === undefined ? await target.check('epoch') : []
      return [...started, ...last, ...(await target.check('end'))]
    },
  }
}
