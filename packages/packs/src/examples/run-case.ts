import {
  type Catalogue,
  type Facts,
  type Finding,
  type Rule,
  type Run,
  type RunOptions,
  reasonOf,
  type Trace,
} from '@scram/core'
import type { Recording, Trial } from './case.ts'
import type { CaseResult } from './case-result.ts'
import { compareReports } from './compare-reports.ts'
import { compareWords, type Say } from './compare-words.ts'
import type { Outcome } from './example.ts'
import { playExample } from './play-example.ts'
import { withSilencers } from './with-silencers.ts'

const mostFindings = 10_000

/**
 * Replays a recording to a run and gives what comes of it; the facts are known besides what it says itself.
 * Rejects where it cannot be replayed.
 */
export type Play = (recording: Recording, facts: Facts, run: Run) => Promise<readonly Finding[]>

/** What cases are run with. */
export interface CaseOptions {
  /** All rules that there are: those that may silence the rule run beside it. */
  readonly rules: readonly Rule[]
  readonly catalogue?: Catalogue
  /** That of core. */
  readonly createRun: (options: RunOptions) => Run
  /** Replays recordings; a case with one fails without it. */
  readonly play?: Play
  /** Puts findings into words; unless given, words are not looked at. */
  readonly say?: Say
  /** The language of the rules, in which every finding must have words; only with `say`. */
  readonly baseLocale?: string
  /** Told of every check of the rule. */
  readonly onTrace?: (trace: Trace) => void
}

/** Runs a rule, and those that may silence it, through a case. Never rejects: what goes wrong is a difference. */
export async function runCase(rule: Rule, each: Trial, options: CaseOptions): Promise<CaseResult> {
  const { rules, catalogue, createRun, onTrace } = options
  const faults: string[] = []
  const run = createRun({
    rules: withSilencers(rules, rule),
    ...(catalogue && { catalogue }),
    onFault: ({ rule: id, error }) => faults.push(`the rule ${id} failed: ${reasonOf(error)}`),
    ...(onTrace && {
      onTrace: (trace: Trace) => {
        if (trace.rule === rule.id) onTrace(trace)
      },
    }),
  })
  const all = await playCase(each, limited(run), options).catch((error: unknown) => {
    faults.push(reasonOf(error))
    return []
  })
  const findings = all.filter((finding) => finding.rule === rule.id)
  const isBlind = run.blind().some((blind) => blind.rule === rule.id)
  const { differences, matches } = compareReports(each, findings, isBlind)
  const words = options.say ? compareWords(each, findings, matches, options.say, options.baseLocale) : []
  return {
    differences:
      faults.length > 0
        ? [...new Set(faults)].map((message) => ({ kind: 'fault', message }))
        : [...differences, ...words],
    got: outcomeOf(each, findings, isBlind),
    findings,
  }
}

/** A run that a rule cannot fill the memory with: what speaks so often says nothing. */
function limited(run: Run): Run {
  let spoken = 0
  return {
    ...run,
    async check(moment) {
      const findings = await run.check(moment)
      spoken += findings.length
      if (spoken > mostFindings) throw new Error(`there were more than ${mostFindings} reports`)
      return findings
    },
  }
}

function playCase(each: Trial, run: Run, { play }: CaseOptions): Promise<readonly Finding[]> {
  const { recording, facts } = each
  if (!recording) return playExample(each, run)
  if (play) return play(recording, facts, run)
  return Promise.reject(new Error(`nothing here can replay ${recording.path}`))
}

function outcomeOf({ every }: Trial, findings: readonly Finding[], isBlind: boolean): Outcome {
  const placesOf = (isResolved: boolean): readonly number[] => {
    const own = findings.filter(({ state }) => (state === 'resolved') === isResolved)
    return [...new Set(own.map(({ at }) => at[every]))].sort((a, b) => a - b)
  }
  const firesAt = placesOf(false)
  if (firesAt.length > 0) return { firesAt, resolvesAt: placesOf(true) }
  return isBlind ? { cannotTell: true } : { silent: true }
}
