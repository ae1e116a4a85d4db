import {
  type ProblemCode,
  type ProblemSentence,
  type ProblemValues,
  sentences,
} from '../problem-sentences.ts'
import type { RecordingProblem } from '../recording-problem.ts'

/** A problem of the line at hand, as a reader states it. */
export type Complaint = {
  readonly [Code in ProblemCode]: {
    readonly code: Code
    readonly values: ProblemValues[Code]
    /** What it is about, such as a column's name: problems of one code and subject are alike. */
    readonly subject?: string
    /** How many alike are told one by one; three unless given. */
    readonly tell?: number
  }
}[ProblemCode]

interface Count {
  readonly first: RecordingProblem
  told: number
  held: number
}

const mostSubjects = 100

/** Lets the first few problems of a kind through, and sums up the rest, so that a broken file does not drown its judgement. */
export class ProblemTally {
  readonly #file: string
  readonly #counts = new Map<string, Count>()

  constructor(file: string) {
    this.#file = file
  }

  /** The problem, where it is to be told now. */
  add({ code, values, subject = '', tell = 3 }: Complaint, line: number): readonly RecordingProblem[] {
    const problem = { code, values, ...sentenceOf(code, values), file: this.#file, line }
    // Beyond so many subjects all that is left is counted by its code, so that the counts stay few.
    const own = JSON.stringify([code, subject])
    const key = this.#counts.has(own) || this.#counts.size < mostSubjects ? own : code
    const count = this.#counts.get(key) ?? { first: problem, told: 0, held: 0 }
    this.#counts.set(key, count)
    if (count.told >= tell) {
      count.held++
      return []
    }
    count.told++
    return [problem]
  }

  /** One problem for each kind of which some were not told; afterwards the count begins anew. */
  sums(): readonly RecordingProblem[] {
    return [...this.#counts.values()].flatMap((count) => {
      const { first, held } = count
      count.held = 0
      if (held === 0) return []
      const { hint: _told, ...rest } = first
      return [{ ...rest, message: `${held} more like this one: ${first.message}`, more: held }]
    })
  }
}

function sentenceOf<Code extends ProblemCode>(code: Code, values: ProblemValues[Code]): ProblemSentence {
  return sentences[code](values)
}
