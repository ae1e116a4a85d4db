import { type Arbiter, createArbiter, type Ruling } from '../conditions/arbiter.ts'
import { explain } from '../conditions/explain.ts'
import { type Answer, gate } from '../conditions/gate.ts'
import { createJudge, type Judge, type Seen } from '../conditions/judge.ts'
import { type CompiledCondition, compileCondition, groupsOf } from '../conditions/tree.ts'
import type { Explanation } from '../types/finding.ts'
import type { Place } from '../types/observation.ts'
import type { Reading, Verdict } from '../types/reading.ts'
import type { Condition, Leaf } from '../types/rule.ts'

/** Something that a leaf reads. */
export interface Reader {
  /** Takes the reading at a place. */
  read(now: Place): Reading
}

/** A metric or fact that is read. */
export interface Input {
  readonly of: string
  readonly kind: 'metric' | 'fact'
  /** Whether there has ever been a value. */
  readonly isSeen: () => boolean
}

/** What is read, and the metrics and facts that it takes. */
export interface BoundSource {
  readonly reader: Reader
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
  readonly #answer: Answer
  #now: Place = { step: 0, epoch: 0 }
  #arbiter: Promise<Arbiter> | undefined

  constructor(condition: Condition, bind: (leaf: Leaf) => BoundLeaf) {
    this.#compiled = compileCondition(condition)
    this.leaves = this.#compiled.leaves.map(bind)
    const judges = this.#compiled.leaves.map(createJudge)
    this.#answer = (index) => {
      const { subject, threshold } = this.leaves[index] as BoundLeaf
      const judge = judges[index] as Judge
      return judge(subject.reader.read(this.#now), threshold?.reader.read(this.#now))
    }
  }

  /** What every leaf sees now. */
  look(now: Place): readonly Seen[] {
    return this.leaves.map(({ subject, threshold }) => {
      const reading = subject.reader.read(now)
      return threshold ? { reading, threshold: threshold.reader.read(now) } : { reading }
    })
  }

  /** The verdict now, by the fast path. */
  judge(now: Place): Verdict {
    this.#now = now
    return gate(this.#compiled, this.#answer)
  }

  /** The decision on what was seen, by json-rules-engine, with its reasons. */
  async rule(seen: readonly Seen[]): Promise<Ruling> {
    this.#arbiter ??= createArbiter(this.#compiled)
    const decide = await this.#arbiter
    return decide(seen)
  }

  /** What was seen with its verdicts, by the fast path. */
  explain(seen: readonly Seen[]): Explanation {
    return explain(this.#compiled, seen)
  }

  /** What it has learned about where to look first; with it, another goes on reading exactly what this one would. */
  save(): readonly number[] {
    return groupsOf(this.#compiled.tree).map(({ settledBy }) => settledBy)
  }

  restore(saved: readonly number[]): void {
    for (const [index, group] of groupsOf(this.#compiled.tree).entries()) group.settledBy = saved[index] ?? 0
  }

  /** The leaf at an index as it was written. */
  leafAt(index: number): Leaf {
    return this.#compiled.leaves[index] as Leaf
  }
}
