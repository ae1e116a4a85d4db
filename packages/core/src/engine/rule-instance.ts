import { combine, negate } from '../conditions/kleene.ts'
import type { Blind, Explanation, Finding } from '../types/finding.ts'
import type { Labels } from '../types/labels.ts'
import type { Place } from '../types/observation.ts'
import type { Verdict } from '../types/reading.ts'
import type { Condition, Leaf, Likelihood, Rule } from '../types/rule.ts'
import { BoundCondition, type BoundLeaf } from './bound-condition.ts'
import type { Look, Pending } from './pending.ts'
import { rankCauses } from './rank-causes.ts'
import { type Readings, readingsIn } from './readings-in.ts'
import { RuleState, type SavedRuleState } from './state.ts'
import type { Trace } from './trace.ts'
import { unreadBy } from './unread-by.ts'

/** What is kept of one rule for one set of labels, as plain data. */
export interface SavedInstance {
  readonly state: SavedRuleState
  readonly everJudged: boolean
  readonly everFired: boolean
  /** What each of the conditions that are judged at every check has learned. */
  readonly learned: readonly (readonly number[])[]
}

/** One rule, judged for one set of labels. */
export class RuleInstance {
  readonly rule: Rule
  readonly labels: Labels
  readonly state: RuleState
  readonly #when: BoundCondition
  readonly #unless: BoundCondition | undefined
  readonly #clearWhen: BoundCondition | undefined
  readonly #stronger: readonly { readonly likelihood: Likelihood; readonly condition: BoundCondition }[]
  readonly #causes: readonly { readonly id: string; readonly condition?: BoundCondition }[]
  /** Whether the rule could ever be judged. */
  everJudged = false
  everFired = false

  constructor(rule: Rule, labels: Labels, bind: (leaf: Leaf) => BoundLeaf) {
    const bound = (condition: Condition): BoundCondition => new BoundCondition(condition, bind)
    this.rule = rule
    this.labels = labels
    this.state = new RuleState(rule)
    this.#when = bound(rule.when)
    this.#unless = rule.unless && bound(rule.unless)
    this.#clearWhen = rule.clearWhen && bound(rule.clearWhen)
    this.#stronger = rule.strongerWhen.map((entry) => ({
      likelihood: entry.likelihood,
      condition: bound(entry.if),
    }))
    this.#causes = rule.causes.map((cause) =>
      cause.if ? { id: cause.id, condition: bound(cause.if) } : { id: cause.id },
    )
  }

  get isFiring(): boolean {
    return this.state.phase === 'firing' || this.state.phase === 'clearing'
  }

  /** Judges the rule by the fast path and moves its state; `isSilenced` is asked only when that matters. */
  check(now: Place, isSilenced: (instance: RuleInstance) => boolean): Pending | undefined {
    const verdict = this.#verdict(now)
    if (verdict !== 'unknown') this.everJudged = true
    const transition = this.state.advance(verdict, now, verdict === 'yes' && isSilenced(this))
    if (!transition) return undefined
    const look = (condition: BoundCondition): Look => ({ condition, seen: condition.look(now) })
    return {
      transition,
      at: now,
      when: look(this.#when),
      ...(transition === 'resolve' && this.#clearWhen && { clear: look(this.#clearWhen) }),
      stronger: this.#stronger.map(({ likelihood, condition }) => ({ likelihood, ...look(condition) })),
      causes: this.#causes.map(({ id, condition }) => (condition ? { id, look: look(condition) } : { id })),
    }
  }

  /** Makes the finding of a transition; `undefined` when json-rules-engine does not confirm that the rule fires. */
  async confirm(pending: Pending): Promise<Finding | undefined> {
    const { transition, at, when, clear } = pending
    const ruling = await when.condition.rule(when.seen)
    if (transition === 'fire' && !ruling.holds) {
      this.state.retract()
      return undefined
    }
    const { explanation } = clear ? await clear.condition.rule(clear.seen) : ruling
    const stronger = await firstThatHolds(pending.stronger)
    const causes = await rankCauses(pending.causes)
    this.everFired = true
    return {
      rule: this.rule.id,
      severity: this.rule.severity,
      likelihood: stronger?.likelihood ?? this.rule.likelihood,
      state: transition === 'fire' ? 'fired' : transition === 'remind' ? 'reminded' : 'resolved',
      at,
      labels: this.labels,
      readings: { ...causes.readings, ...stronger?.readings, ...readingsIn(ruling.explanation) },
      causes: causes.ranked,
      explanation,
    }
  }

  /** What the check that was just made saw, and what it led to. */
  trace(now: Place, silenced: boolean): Trace {
    const explain = (condition: BoundCondition): Explanation => condition.explain(condition.look(now))
    return {
      rule: this.rule.id,
      labels: this.labels,
      at: now,
      verdict: this.#withVeto(this.#when.judge(now), now),
      phase: this.state.phase,
      silenced,
      when: explain(this.#when),
      ...(this.#unless && { unless: explain(this.#unless) }),
      ...(this.#clearWhen && { clearWhen: explain(this.#clearWhen) }),
    }
  }

  /**
   * What the rule lacks, if it has never been judged. While it is silenced, only what was never logged counts: the rest
   * may be there once the rule that silences it is resolved.
   */
  blindAt(now: Place, silenced: boolean): Blind | undefined {
    if (this.everJudged) return undefined
    const conditions = this.#unless ? [this.#when, this.#unless] : [this.#when]
    const unread = conditions.flatMap((condition) => unreadBy(condition, now))
    if (silenced && unread.every(({ reason }) => reason !== 'missing')) return undefined
    return { rule: this.rule.id, labels: this.labels, unread }
  }

  save(): SavedInstance {
    return {
      state: this.state.save(),
      everJudged: this.everJudged,
      everFired: this.everFired,
      learned: this.#judged().map((condition) => condition.save()),
    }
  }

  restore({ state, everJudged, everFired, learned }: SavedInstance): void {
    this.state.restore(state)
    this.everJudged = everJudged
    this.everFired = everFired
    for (const [index, condition] of this.#judged().entries()) condition.restore(learned[index] ?? [])
  }

  #judged(): readonly BoundCondition[] {
    return [this.#when, this.#unless, this.#clearWhen].filter((condition) => condition !== undefined)
  }

  /** Whether the rule holds; a finding that something else must end holds until that does. */
  #verdict(now: Place): Verdict {
    const verdict = this.#withVeto(this.#when.judge(now), now)
    if (!this.#clearWhen || !this.isFiring || verdict === 'yes') return verdict
    return combine('any', [verdict, negate(this.#clearWhen.judge(now))])
  }

  #withVeto(verdict: Verdict, now: Place): Verdict {
    if (verdict === 'no' || !this.#unless) return verdict
    const veto = this.#unless.judge(now)
    if (veto === 'yes') return 'no'
    return veto === 'unknown' ? 'unknown' : verdict
  }
}

async function firstThatHolds(
  entries: Pending['stronger'],
): Promise<{ readonly likelihood: Likelihood; readonly readings: Readings } | undefined> {
  for (const { likelihood, condition, seen } of entries) {
    const { holds, explanation } = await condition.rule(seen)
    if (holds) return { likelihood, readings: readingsIn(explanation) }
  }
  return undefined
}
