import { leavesOf, leavesOfRule, readBy } from '../conditions/leaves-of.ts'
import { type Sighting, Store } from '../store/store.ts'
import type { Catalogue } from '../types/catalogue.ts'
import type { Blind, Finding } from '../types/finding.ts'
import type { Labels } from '../types/labels.ts'
import type { Facts, Moment, Observation } from '../types/observation.ts'
import type { Rule } from '../types/rule.ts'
import { createBinding } from './binding.ts'
import { isDue } from './clock.ts'
import { Probes } from './probes.ts'
import { type Pending, RuleInstance } from './rule-instance.ts'
import { orderBySilencing } from './silencing-order.ts'
import type { Trace } from './trace.ts'

/** A rule that could not be evaluated; after three times it is parked for the rest of the run. */
export interface Fault {
  readonly rule: string
  readonly error: unknown
  readonly parked: boolean
}

export interface RunOptions {
  readonly rules: readonly Rule[]
  /** Names, aliases and labels of metrics and facts; without it every name stands for itself. */
  readonly catalogue?: Catalogue
  readonly onFault?: (fault: Fault) => void
  /** Told of every check of every rule, with all its readings. It costs time: for explaining a run, not for watching one. */
  readonly onTrace?: (trace: Trace) => void
}

/** What became of each rule so far. */
export interface Outcome {
  readonly rule: string
  readonly outcome: 'fired' | 'quiet' | 'unknown'
}

/** One training, judged by a set of rules. It holds no clock and no output: the same stream always gives the same findings. */
export interface Run {
  describe(facts: Facts): void
  observe(observation: Observation): void
  /** Judges the rules that are due at this moment and gives what changed. At `epoch`, ends the epoch first. */
  check(moment: Moment): Promise<readonly Finding[]>
  /** The rules that could not be judged so far, and what they would need. */
  blind(): readonly Blind[]
  outcomes(): readonly Outcome[]
}

const faultsBeforeParking = 3
/** How many label values one rule may be instantiated for. */
const mostInstances = 1000
const emptyCatalogue: Catalogue = { metrics: {}, facts: {} }

/**
 * Starts judging a training.
 *
 * @throws Error when rules silence each other in a circle or name a measure that does not exist; packs that were
 * checked do neither.
 */
export function createRun({ rules, catalogue = emptyCatalogue, onFault, onTrace }: RunOptions): Run {
  const ordered = orderBySilencing(rules)
  const instances = new Map<Rule, RuleInstance[]>(ordered.map((rule) => [rule, []]))
  const faults = new Map<Rule, number>()
  let seesSteps = false
  const aliases = new Map(
    Object.entries(catalogue.metrics).flatMap(([name, entry]) =>
      (entry.aliases ?? []).map((alias) => [alias, name]),
    ),
  )
  const store = new Store({ resolveName: (name) => aliases.get(name) ?? name, onSighting: instantiate })
  const probes = new Probes(store)
  for (const rule of ordered) {
    if (rule.forEach === undefined) addInstance(rule, {})
    // What a rule reads without its label is followed from the start, before the first value of the label is seen.
    else leavesOfRule(rule).forEach(createBinding(rule, {}, store, probes, catalogue))
  }

  /** Makes an instance of every rule that is judged once for each value of a label that has just been seen. */
  function instantiate({ name, labels }: Sighting): void {
    for (const [rule, existing] of instances) {
      const value = rule.forEach === undefined ? undefined : labels[rule.forEach]
      if (rule.forEach === undefined || value === undefined) continue
      if (existing.some((instance) => instance.labels[rule.forEach as string] === value)) continue
      if (!leavesOfRule(rule).some((leaf) => leaf.metric === name || leaf.fact === name)) continue
      if (existing.length < mostInstances) addInstance(rule, { [rule.forEach]: value })
    }
  }

  function addInstance(rule: Rule, labels: Labels): void {
    const instance = new RuleInstance(rule, labels, createBinding(rule, labels, store, probes, catalogue))
    instances.get(rule)?.push(instance)
  }

  /** A rule is silenced by a rule that fires for the same labels, or that has none. */
  function isSilenced({ rule, labels }: RuleInstance): boolean {
    return rule.silencedBy.some((id) =>
      [...instances].some(
        ([silencer, candidates]) =>
          silencer.id === id &&
          candidates.some(
            (candidate) =>
              (candidate.state.phase === 'firing' || candidate.state.phase === 'clearing') &&
              Object.entries(candidate.labels).every(([label, value]) => labels[label] === value),
          ),
      ),
    )
  }

  /** Counts a failure against its rule, which harms no other rule. */
  function blame(rule: Rule, error: unknown): void {
    const count = (faults.get(rule) ?? 0) + 1
    faults.set(rule, count)
    onFault?.({ rule: rule.id, error, parked: count === faultsBeforeParking })
  }

  /** Moves the state of every instance that is due, at once and in order, so that what comes later cannot mix in. */
  function advance(moment: Moment): readonly Move[] {
    const now = store.place
    const moves: Move[] = []
    for (const [rule, list] of instances) {
      if (!isDue(rule.check, moment, now, seesSteps) || (faults.get(rule) ?? 0) >= faultsBeforeParking)
        continue
      for (const instance of list) {
        try {
          const silenced = isSilenced(instance)
          const pending = instance.check(now, silenced)
          onTrace?.(instance.trace(now, silenced))
          if (pending) moves.push({ instance, pending })
        } catch (error) {
          blame(rule, error)
        }
      }
    }
    return moves
  }

  return {
    describe: (facts) => store.describe(facts),
    observe: (observation) => store.observe(observation),

    async check(moment) {
      if (moment === 'step') seesSteps = true
      if (moment === 'epoch') store.closeEpoch()
      const findings: Finding[] = []
      for (const { instance, pending } of advance(moment)) {
        try {
          const finding = await instance.confirm(pending)
          if (finding) findings.push(finding)
        } catch (error) {
          blame(instance.rule, error)
        }
      }
      return findings
    },

    blind: () =>
      ordered.flatMap((rule) => {
        const list = instances.get(rule) ?? []
        return list.length === 0
          ? [neverInstantiated(rule)]
          : list.flatMap((instance) => instance.blindAt(store.place) ?? [])
      }),

    outcomes: () =>
      ordered.map((rule) => {
        const list = instances.get(rule) ?? []
        const outcome = list.some(({ everFired }) => everFired)
          ? 'fired'
          : list.some(({ everJudged }) => everJudged)
            ? 'quiet'
            : 'unknown'
        return { rule: rule.id, outcome }
      }),
  }
}

/** A transition and the instance it belongs to. */
interface Move {
  readonly instance: RuleInstance
  readonly pending: Pending
}

/** A rule for each value of a label of which no value was ever seen lacks all that it reads. */
function neverInstantiated(rule: Rule): Blind {
  const unread = leavesOf(rule.when).map((leaf) => ({ ...readBy(leaf), reason: 'missing' as const }))
  return { rule: rule.id, labels: {}, unread }
}
