import { type Arbiter, createArbiter, type Ruling } from '../conditions/arbiter.ts'
import { explain } from '../conditions/explain.ts'
import { gate, type See } from '../conditions/gate.ts'
import type { Seen } from '../conditions/judge.ts'
import { type CompiledCondition, compileCondition } from '../conditions/tree.ts'
import type { Explanation } from '../types/finding.ts'
import type { Place } from '../types/observation.ts'
import type { Reading, Verdict } from '../types/reading.ts'
import type { Condition, Leaf } from '../types/rule.ts'

/** Takes one reading at a place. */
export type Reader = (now: Place) => Reading

/** A metric or fact that is read. */
export interface Input {
  readonly of: string
  readonly kind: 'metric' | 'fact'
  /** Whether there has ever been a value. */
  readonly isSeen: () => boolean
}

/** What is read, and the metrics and facts that it takes. */
export interface BoundSource {
  readonly read: Reader
  readonly inputs: readonly Input[]
}

/** What a leaf reads: what it tests and, where its threshold is read too, that. */
export interface BoundLeaf {
  readonly subject: BoundSource
  readonly threshold?: BoundSource
}

/** A condition tied to the series and facts of one rule instance. */
export class BoundCondition {
  readonly leaves: readonly BoundLeaf[]
  readonly #compiled: CompiledCondition
  readonly #see: See
  #now: Place = { step: 0, epoch: 0 }
  #arbiter: Arbiter | undefined

  constructor(condition: Condition, bind: (leaf: Leaf) => BoundLeaf) {
    this.#compiled = compileCondition(condition)
    this.leaves = this.#compiled.leaves.map(bind)
    // One object a leaf is written over and over, for this runs at every check and nothing keeps it.
    const scratch = this.leaves.map((): { reading: Reading; threshold?: Reading } => ({ reading: unread }))
    this.#see = (index) => {
      const { subject, threshold } = this.leaves[index] as BoundLeaf
      const seen = scratch[index] as (typeof scratch)[number]
      seen.reading = subject.read(this.#now)
      if (threshold) seen.threshold = threshold.read(this.#now)
      return seen
    }
  }

  /** What every leaf sees now. */
  look(now: Place): readonly Seen[] {
    this.#now = now
    return this.leaves.map((_, index) => ({ ...this.#see(index) }))
  }

  /** The verdict now, by the fast path. */
  judge(now: Place): Verdict {
    this.#now = now
    return gate(this.#compiled, this.#see)
  }

  /** The decision on what was seen, by json-rules-engine, with its reasons. */
  rule(seen: readonly Seen[]): Promise<Ruling> {
    this.#arbiter ??= createArbiter(this.#compiled)
    return this.#arbiter(seen)
  }

  /** What was seen with its verdicts, by the fast path. */
  explain(seen: readonly Seen[]): Explanation {
    return explain(this.#compiled, seen)
  }

  /** The leaf at an index as it was written. */
  leafAt(index: number): Leaf {
    return this.#compiled.leaves[index] as Leaf
  }
}

const unread: Reading = { status: 'unknown', reason: 'missing' }
