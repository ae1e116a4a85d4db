import type { Diagnostic } from '../types/diagnostic.ts'
import type { Blind, Finding, Notice, Report } from '../types/finding.ts'
import type { Facts, Moment, Observation } from '../types/observation.ts'
import type { Narrator, Sink } from '../types/sink.ts'
import { createRun, type RunOptions } from './run.ts'
import type { RunState } from './run-state.ts'
import { noted, ownFault, ruleParked, sinkDropped } from './troubles.ts'

/** Everything that a watch needs to go on, as JSON data: to be kept as it is, and not to be looked into. */
export interface WatchState {
  readonly format: 1
  readonly run: RunState
  /** The rules that have been said to lack something. */
  readonly told: readonly string[]
}

export interface WatchOptions extends Omit<RunOptions, 'onFault' | 'onNote' | 'state'> {
  /** What an earlier watch saved, to go on from there. */
  readonly state?: WatchState
  readonly narrator: Narrator
  readonly sinks?: readonly Sink[]
  /** Told, once each, of what SCRAM itself could not do: a sink that failed, a rule that is faulty or too often met. */
  readonly warn?: (text: string) => void
}

/** What an adapter feeds. No member ever throws or rejects, so that nothing SCRAM does can break a training. */
export interface Watch {
  describe(facts: Facts): void
  observe(observation: Observation): void
  /** Judges what is due, tells the sinks, and gives the reports. `end` closes the watch: whatever comes later is ignored. */
  check(moment: Moment): Promise<readonly Report[]>
  /** Everything that a watch needs to go on from here, when no check is under way. */
  save(): WatchState
}

/**
 * Joins a run, the words and the places they go to.
 *
 * @throws Error where `createRun` does.
 */
export function createWatch({
  narrator,
  sinks = [],
  warn = () => {},
  state,
  ...options
}: WatchOptions): Watch {
  const tell = (trouble: Diagnostic): void => warn(narrator.tellTrouble?.(trouble) ?? trouble.message)
  const run = createRun({
    ...options,
    ...(state && { state: state.run }),
    onNote: (note) => tell(noted(note)),
    onFault: ({ rule, error, parked }) => {
      if (parked) tell(ruleParked(rule, error))
    },
  })
  const living = new Set(sinks)
  const told = new Set<string>(Array.isArray(state?.told) ? state.told : [])
  /** What sinks still have to be given; checks wait for it, so that slow sinks slow the checks and never pile up. */
  let backlog: Promise<void> = Promise.resolve()
  let ended = false

  /** Gives every living sink its due; one that fails is dropped. */
  function each(give: (sink: Sink) => void | Promise<void>): void {
    for (const sink of living) {
      const drop = (error: unknown): void => {
        if (living.delete(sink)) tell(sinkDropped(sink.name, error))
      }
      try {
        const given = give(sink)
        if (given) backlog = Promise.all([backlog, Promise.resolve(given).catch(drop)]).then(() => {})
      } catch (error) {
        drop(error)
      }
    }
  }

  /** Does a piece of SCRAM's own work; should it fail, the training does not notice. */
  function guarded<T>(work: () => T): T | undefined {
    try {
      return work()
    } catch (error) {
      const fault = ownFault(error)
      if (!told.has(fault.message)) tell(fault)
      told.add(fault.message)
      return undefined
    }
  }

  function report(finding: Finding): Report | undefined {
    return guarded(() => {
      const complete = { ...finding, message: narrator.tell(finding) }
      each((sink) => sink.report?.(complete))
      return complete
    })
  }

  function notify(blinds: readonly Blind[]): readonly Notice[] {
    const notices = blinds.map((blind) => ({ ...blind, text: narrator.tellBlind(blind) }))
    for (const notice of notices) {
      if (told.has(notice.rule)) continue
      told.add(notice.rule)
      each((sink) => sink.notice?.(notice))
    }
    return notices
  }

  return {
    describe(facts) {
      if (ended) return
      guarded(() => run.describe(facts))
      each((sink) => sink.facts?.(facts))
    },

    observe(observation) {
      if (ended) return
      guarded(() => run.observe(observation))
      each((sink) => sink.metrics?.(observation))
    },

    async check(moment) {
      if (ended) return []
      if (moment === 'end') ended = true
      const findings = await run.check(moment).catch(() => [])
      const reports = findings.flatMap((finding) => report(finding) ?? [])
      // After a whole epoch, what was never logged will hardly come; what has only too few values may.
      if (moment === 'epoch') guarded(() => notify(run.blind().filter(lacksAMetric)))
      if (moment === 'end') {
        guarded(() => {
          const notices = notify(run.blind())
          each((sink) => sink.end?.({ rules: run.outcomes(), notices }))
        })
      }
      await backlog
      return reports
    },

    save: () => ({ format: 1, run: run.save(), told: [...told] }),
  }
}

function lacksAMetric({ unread }: Blind): boolean {
  return unread.some(({ reason }) => reason === 'missing')
}
