import type { Place } from '../types/observation.ts'
import type { Verdict } from '../types/reading.ts'
import type { Rule, Window } from '../types/rule.ts'

/** What a check did to a rule: something to report, or nothing. */
export type Transition = 'fire' | 'remind' | 'resolve' | undefined

export type Phase = 'quiet' | 'pending' | 'firing' | 'clearing'

/** A stretch of checks that came out alike, measured in training units. */
interface Streak {
  readonly checks: number
  readonly steps: number
  readonly epochs: number
}

/** The parts of a rule that say when its verdicts count. */
export type Timing = Pick<Rule, 'check' | 'for' | 'clearAfter' | 'remind'>

/** Where a rule's life stands, as plain data. */
export interface SavedRuleState {
  readonly phase: Phase
  readonly streak: Streak
  readonly silence: Streak
  readonly previous: Place
}

const none: Streak = { checks: 0, steps: 0, epochs: 0 }

/**
 * The life of a finding: quiet, pending, firing, clearing and quiet again.
 *
 * "Cannot tell" holds whatever state there is: it neither counts nor resets. Durations are training units, never
 * wall clock, so a replay goes through the same states. Each episode is reported once; `remind` repeats it.
 */
export class RuleState {
  readonly #rule: Timing
  phase: Phase = 'quiet'
  #streak: Streak = none
  /** Since the finding was last reported. */
  #silence: Streak = none
  #previous: Place = { step: 0, epoch: 0 }

  constructor(rule: Timing) {
    this.#rule = rule
  }

  /** Takes the verdict of a check. While `silenced`, a finding waits in pending instead of firing. */
  advance(verdict: Verdict, now: Place, silenced: boolean): Transition {
    if (this.phase === 'quiet' && verdict !== 'yes') {
      this.#previous = now
      return undefined
    }
    const passed = this.#passed(now)
    this.#previous = now
    this.#silence = sum(this.#silence, passed)
    if (verdict === 'unknown') return undefined
    return verdict === 'yes' ? this.#onYes(passed, silenced) : this.#onNo(passed)
  }

  /** Takes back a transition to firing that was not confirmed. */
  retract(): void {
    this.phase = 'quiet'
    this.#streak = none
  }

  save(): SavedRuleState {
    return { phase: this.phase, streak: this.#streak, silence: this.#silence, previous: this.#previous }
  }

  restore({ phase, streak, silence, previous }: SavedRuleState): void {
    this.phase = phase
    this.#streak = streak
    this.#silence = silence
    this.#previous = previous
  }

  /** What has passed since the check before; never more of the clock's own unit than lies between two checks. */
  #passed(now: Place): Streak {
    const { check } = this.#rule
    const between = (unit: 'steps' | 'epochs', from: number, to: number): number => {
      const most = 'every' in check && check.unit === unit ? check.every : Number.POSITIVE_INFINITY
      return Math.min(most, Math.max(0, to - from))
    }
    return {
      checks: 1,
      steps: between('steps', this.#previous.step, now.step),
      epochs: between('epochs', this.#previous.epoch, now.epoch),
    }
  }

  #onYes(passed: Streak, silenced: boolean): Transition {
    if (this.phase === 'clearing') this.phase = 'firing'
    if (this.phase === 'firing') {
      this.#streak = none
      if (silenced || !this.#rule.remind || !reached(this.#silence, this.#rule.remind)) return undefined
      this.#silence = none
      return 'remind'
    }
    this.#streak = this.phase === 'pending' ? sum(this.#streak, passed) : passed
    this.phase = 'pending'
    if (silenced || (this.#rule.for && !reached(this.#streak, this.#rule.for))) return undefined
    this.phase = 'firing'
    this.#streak = none
    this.#silence = none
    return 'fire'
  }

  #onNo(passed: Streak): Transition {
    if (this.phase === 'quiet' || this.phase === 'pending') {
      this.phase = 'quiet'
      this.#streak = none
      return undefined
    }
    this.#streak = this.phase === 'clearing' ? sum(this.#streak, passed) : passed
    this.phase = 'clearing'
    if (this.#rule.clearAfter && !reached(this.#streak, this.#rule.clearAfter)) return undefined
    this.phase = 'quiet'
    this.#streak = none
    return 'resolve'
  }
}

function sum(a: Streak, b: Streak): Streak {
  return { checks: a.checks + b.checks, steps: a.steps + b.steps, epochs: a.epochs + b.epochs }
}

function reached(streak: Streak, window: Window): boolean {
  return streak[window.unit === 'readings' ? 'checks' : window.unit] >= window.count
}
