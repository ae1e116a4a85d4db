import { loadRulesEngine } from '../conditions/load-rules-engine.ts'
import { Store } from '../store/store.ts'
import type { Catalogue } from '../types/catalogue.ts'
import type { Blind, Finding, Outcome } from '../types/finding.ts'
import type { Facts, Moment, Observation, Place } from '../types/observation.ts'
import type { Rule } from '../types/rule.ts'
import { checkLimits } from './check-limits.ts'
import { isDue } from './clock.ts'
import { fingerprintOf } from './fingerprint.ts'
import { foldGroups } from './fold-groups.ts'
import { nameResolver } from './name-resolver.ts'
import type { Pending } from './pending.ts'
import { Probes } from './probes.ts'
import type { RuleInstance } from './rule-instance.ts'
import { RuleInstances } from './rule-instances.ts'
import { type HeldRun, openState, type RunState, savedOf, sealState } from './run-state.ts'
import { orderBySilencing } from './silencing-order.ts'
import type { Trace } from './trace.ts'

/** A rule that could not be evaluated; after three times it is parked for the rest of the run. */
export interface Fault {
  readonly rule: string
  readonly error: unknown
  readonly parked: boolean
}

/** Something that the author or user of rules should know. */
export type RunNote =
  /** There are more values of its label than a rule is judged for; those that came first keep being judged. */
  | { readonly kind: 'crowded'; readonly rule: string }
  /** These rules are not in the state that was given, or not as they are now; they start afresh. */
  | { readonly kind: 'afresh'; readonly rules: readonly string[] }

export interface RunOptions {
  readonly rules: readonly Rule[]
  /** Names, aliases and labels of metrics and facts; without it every name stands for itself. */
  readonly catalogue?: Catalogue
  /** What an earlier run saved, to go on from there. */
  readonly state?: RunState
  readonly onFault?: (fault: Fault) => void
  readonly onNote?: (note: RunNote) => void
  /** Told of every check of every rule, with all its readings. It costs time: for explaining a run, not for watching one. */
  readonly onTrace?: (trace: Trace) => void
}

/** One training, judged by a set of rules. It holds no clock and no output: the same stream always gives the same findings. */
export interface Run {
  describe(facts: Facts): void
  observe(observation: Observation): void
  /**
   * Judges the rules that are due at this moment and gives what changed. At `epoch`, ends the epoch of the newest
   * observation first.
   */
  check(moment: Moment): Promise<readonly Finding[]>
  /** What the rules lack that could not be judged so far, but for those that wait for another one to be resolved. */
  blind(): readonly Blind[]
  outcomes(): readonly Outcome[]
  /** Everything that a run needs to go on from here, when no check is under way. */
  save(): RunState
}

/** A transition and the instance it belongs to. */
interface Move {
  readonly rule: RuleInstances
  readonly instance: RuleInstance
  readonly pending: Pending
}

const emptyCatalogue: Catalogue = { metrics: {}, facts: {} }
const nowhere: Place = { step: 0, epoch: 0 }

/**
 * Starts judging a training.
 *
 * @throws Error when the rules exceed a limit, silence each other in a circle, define names in a circle, or name a measure
 * that does not exist; packs that were checked do none of that.
 */
export function createRun(options: RunOptions): Run {
  const { rules, state, onNote } = options
  const { run, restore } = startRun(options)
  if (state === undefined) return run
  try {
    restore(openState(state))
    return run
  } catch {
    onNote?.({ kind: 'afresh', rules: rules.map(({ id }) => id) })
    return startRun(options).run
  }
}

function startRun({ rules, catalogue = emptyCatalogue, onFault, onNote, onTrace }: RunOptions): {
  readonly run: Run
  readonly restore: (held: HeldRun) => void
} {
  checkLimits(rules)
  // Where it cannot be loaded, the rule that is about to fire is at fault, and tells.
  loadRulesEngine().catch(() => undefined)
  const store = new Store({
    resolveName: nameResolver(catalogue),
    onSighting: (sighting) => {
      for (const each of ordered)
        if (each.see(sighting) === 'crowded') onNote?.({ kind: 'crowded', rule: each.rule.id })
    },
  })
  const probes = new Probes(store)
  const ordered = orderBySilencing(rules).map((rule) => new RuleInstances(rule, { store, probes, catalogue }))
  const byId = new Map(ordered.map((each) => [each.rule.id, each]))
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]))
  let seesSteps = false
  const checked: Record<Moment, Place> = { start: nowhere, step: nowhere, epoch: nowhere, end: nowhere }

  /** A rule is silenced by a rule that fires for the same labels, or that has none. */
  function isSilenced({ rule, labels }: RuleInstance): boolean {
    return rule.silencedBy.some((id) => byId.get(id)?.isFiringFor(labels))
  }

  /** Counts a failure against its rule, which harms no other rule. */
  function blame(rule: RuleInstances, error: unknown): void {
    if (rule.isParked) return
    rule.blame()
    onFault?.({ rule: rule.rule.id, error, parked: rule.isParked })
  }

  /** Moves the state of every instance that is due, at once and in order, so that what comes later cannot mix in. */
  function advance(moment: Moment): readonly Move[] {
    const now = store.place
    const moves: Move[] = []
    for (const rule of ordered) {
      if (!isDue(rule.rule.check, moment, now, checked[moment], seesSteps)) continue
      for (const instance of rule.list) {
        if (rule.isParked) break
        try {
          const pending = instance.check(now, isSilenced)
          onTrace?.(instance.trace(now, isSilenced(instance)))
          if (pending) moves.push({ rule, instance, pending })
        } catch (error) {
          blame(rule, error)
        }
      }
    }
    checked[moment] = now
    return moves
  }

  function restore(held: HeldRun): void {
    const fresh: string[] = []
    for (const each of ordered) {
      const saved = savedOf(each.rule, held)
      if (saved) each.restore(saved)
      else fresh.push(each.rule.id)
    }
    store.restore(held.store)
    probes.restore(held.probes)
    seesSteps = held.seesSteps
    Object.assign(checked, held.checked)
    if (fresh.length > 0) onNote?.({ kind: 'afresh', rules: fresh })
  }

  const run: Run = {
    describe: (facts) => store.describe(facts),
    observe: (observation) => store.observe(observation),

    async check(moment) {
      if (moment === 'step') seesSteps = true
      if (moment === 'epoch') store.closeEpoch()
      const findings: Finding[] = []
      for (const { rule, instance, pending } of advance(moment)) {
        try {
          const finding = await instance.confirm(pending)
          if (finding) findings.push(finding)
        } catch (error) {
          blame(rule, error)
        }
      }
      return foldGroups(findings, ruleById)
    },

    blind: () => ordered.flatMap((each) => each.blindAt(store.place, isSilenced)),
    outcomes: () =>
      ordered.map((each) => ({ rule: each.rule.id, outcome: each.outcomeAt(store.place, isSilenced) })),
    save: () =>
      sealState({
        seesSteps,
        checked,
        store: store.save(),
        probes: probes.save(),
        rules: ordered.map((each) => ({
          id: each.rule.id,
          fingerprint: fingerprintOf(each.rule),
          instances: each.save(),
        })),
      }),
  }
  return { run, restore }
}
