import type { Report } from '../types/finding.ts'
import type { Facts, Moment, Observation } from '../types/observation.ts'
import type { Narrator, Sink } from '../types/sink.ts'
import type { RunOptions } from './run.ts'

export interface WatchOptions extends RunOptions {
  readonly narrator: Narrator
  readonly sinks?: readonly Sink[]
  /** Told, once each, of what SCRAM itself could not do: a sink that failed, a rule that is faulty. */
  readonly warn?: (text: string) => void
}

/** What an adapter feeds. No member ever throws or rejects, so that nothing SCRAM does can break a training. */
export interface Watch {
  describe(facts: Facts): void
  observe(observation: Observation): void
  /** Judges what is due, tells the sinks, and gives the reports. After `end` the watch is closed. */
  check(moment: Moment): Promise<readonly Report[]>
}

export function createWatch(_options: WatchOptions): Watch {
  throw new Error('under construction')
}
