import { type Arbiter, createArbiter, type Ruling } from '../conditions/arbiter.ts'
import { explain } from '../conditions/explain.ts'
import { gate } from '../conditions/gate.ts'
import type { Seen } from '../conditions/judge.ts'
import { type CompiledCondition, compileCondition } from '../conditions/tree.ts'
import type { Explanation } from '../types/finding.ts'
import type { Place } from '../types/observation.ts'
import type { Reading, Verdict } from '../types/reading.ts'
import type { Condition, Leaf } from '../types/rule.ts'

/** Takes one reading at a place. */
export type Reader = (now: Place) => Reading

/** A leaf's readers: of what it tests and, where its threshold is read too, of that. */
export interface LeafReaders {
  readonly reading: Reader
  readonly threshold?: Reader
}

/** A condition tied to the series and facts of one rule instance. */
export class BoundCondition {
  readonly #compiled: CompiledCondition
  readonly #readers: readonly LeafReaders[]
  #arbiter: Arbiter | undefined

  constructor(condition: Condition, bind: (leaf: Leaf) => LeafReaders) {
    this.#compiled = compileCondition(condition)
    this.#readers = this.#compiled.leaves.map(bind)
  }

  get leaves(): readonly Leaf[] {
    return this.#compiled.leaves
  }

  /** What every leaf sees now. */
  look(now: Place): readonly Seen[] {
    return this.#readers.map(({ reading, threshold }) =>
      threshold ? { reading: reading(now), threshold: threshold(now) } : { reading: reading(now) },
    )
  }

  /** The verdict on what was seen, by the fast path. */
  judge(seen: readonly Seen[]): Verdict {
    return gate(this.#compiled, seen)
  }

  /** What was seen with its verdicts, by the fast path. */
  explain(seen: readonly Seen[]): Explanation {
    return explain(this.#compiled, seen)
  }

  /** The decision on what was seen, by json-rules-engine, with its reasons. */
  rule(seen: readonly Seen[]): Promise<Ruling> {
    this.#arbiter ??= createArbiter(this.#compiled)
    return this.#arbiter(seen)
  }
}
