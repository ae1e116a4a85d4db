import { leavesOf, leavesOfRule } from '../conditions/leaves-of.ts'
import type { Sighting } from '../store/store.ts'
import type { Blind, Outcome } from '../types/finding.ts'
import type { Labels } from '../types/labels.ts'
import { limits } from '../types/limits.ts'
import type { Place } from '../types/observation.ts'
import type { Rule } from '../types/rule.ts'
import { createBinding, type Ground } from './binding.ts'
import { type Definitions, resolveDefinitions } from './definitions.ts'
import { compareNaturally } from './natural-order.ts'
import { readBy } from './read-by.ts'
import { readsOf } from './reads-of.ts'
import { RuleInstance, type SavedInstance } from './rule-instance.ts'

/** What is kept of the instances of one rule, as plain data; the value of the label is absent where there is none. */
export interface SavedInstances {
  readonly instances: readonly { readonly value?: string; readonly instance: SavedInstance }[]
  readonly faults: number
  readonly isCrowded: boolean
}

const faultsBeforeParking = 3
const noLabels: Labels = {}

/** One rule with its instances: a single one, or one for each value of a label that has been seen, in natural order. */
export class RuleInstances {
  readonly rule: Rule
  readonly #ground: Ground
  readonly #definitions: Definitions
  readonly #reads: ReadonlySet<string>
  readonly #byValue = new Map<string | undefined, RuleInstance>()
  readonly list: RuleInstance[] = []
  #faults = 0
  #isCrowded = false

  /** @throws Error when its definitions go round in a circle, or it names a measure that there is not. */
  constructor(rule: Rule, ground: Ground) {
    this.rule = rule
    this.#ground = ground
    this.#definitions = resolveDefinitions(rule)
    this.#reads = readsOf(rule, this.#definitions)
    if (rule.forEach === undefined) this.#add(undefined)
    // What a rule reads without its label is followed from the start, before the first value of the label is seen.
    else leavesOfRule(rule).forEach(createBinding(rule, this.#definitions, noLabels, ground))
  }

  get isParked(): boolean {
    return this.#faults >= faultsBeforeParking
  }

  /** Makes an instance for a value of the rule's label that has not been seen; says when there are too many. */
  see({ name, labels }: Sighting): 'crowded' | undefined {
    const value = this.rule.forEach === undefined ? undefined : labels[this.rule.forEach]
    if (value === undefined || this.#byValue.has(value) || !this.#reads.has(name)) return undefined
    if (this.list.length < limits.instances) this.#add(value)
    else if (!this.#isCrowded) {
      this.#isCrowded = true
      return 'crowded'
    }
    return undefined
  }

  /** Whether the rule fires for the same value of its label, or at all if it has none. */
  isFiringFor(labels: Labels): boolean {
    const { forEach } = this.rule
    const instance = this.#byValue.get(forEach === undefined ? undefined : labels[forEach])
    return instance?.isFiring ?? false
  }

  /** Counts a failure, which harms no other rule; after three the rule is parked. */
  blame(): void {
    this.#faults++
  }

  outcomeAt(now: Place, isSilenced: (instance: RuleInstance) => boolean): Outcome['outcome'] {
    if (this.list.some(({ everFired }) => everFired)) return 'fired'
    if (this.list.some(({ everJudged }) => everJudged)) return 'quiet'
    return this.blindAt(now, isSilenced).length > 0 ? 'unknown' : 'waiting'
  }

  /** A rule for each value of a label of which no value was ever seen lacks what it reads with that label. */
  blindAt(now: Place, isSilenced: (instance: RuleInstance) => boolean): readonly Blind[] {
    if (this.list.length > 0)
      return this.list.flatMap((instance) => instance.blindAt(now, isSilenced(instance)) ?? [])
    const read = leavesOf(this.rule.when)
      .filter(({ ifMissing }) => ifMissing === undefined)
      .map(readBy)
    const labelled = read.filter((each) => this.#isLabelled(each))
    const unread = (labelled.length > 0 ? labelled : read).map((each) => ({
      ...each,
      reason: 'missing' as const,
    }))
    return [{ rule: this.rule.id, labels: noLabels, unread }]
  }

  #isLabelled({ of, kind }: ReturnType<typeof readBy>): boolean {
    const { metrics, facts } = this.#ground.catalogue
    const { labels } = (kind === 'metric' ? metrics[of] : facts[of]) ?? {}
    return labels?.includes(this.rule.forEach ?? '') ?? false
  }

  save(): SavedInstances {
    const instances = [...this.#byValue].map(([value, instance]) => ({
      ...(value !== undefined && { value }),
      instance: instance.save(),
    }))
    return { instances, faults: this.#faults, isCrowded: this.#isCrowded }
  }

  restore({ instances, faults, isCrowded }: SavedInstances): void {
    this.#faults = faults
    this.#isCrowded = isCrowded
    for (const { value, instance } of instances)
      (this.#byValue.get(value) ?? this.#add(value)).restore(instance)
  }

  #add(value: string | undefined): RuleInstance {
    const { forEach } = this.rule
    const labels = forEach === undefined || value === undefined ? noLabels : { [forEach]: value }
    const bind = createBinding(this.rule, this.#definitions, labels, this.#ground)
    const instance = new RuleInstance(this.rule, labels, bind)
    this.#byValue.set(value, instance)
    this.list.splice(this.#placeOf(value ?? ''), 0, instance)
    return instance
  }

  #placeOf(value: string): number {
    const label = this.rule.forEach ?? ''
    let low = 0
    let high = this.list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (compareNaturally(this.list[middle]?.labels[label] ?? '', value) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
