import type { RecordingProblem } from '../recording-problem.ts'

/** A problem as a line reader states it. */
export interface Complaint {
  readonly code: string
  readonly line: number
  readonly message: string
  readonly hint?: string | undefined
  /** What it is about, such as a column's name: problems of one code and subject are alike. */
  readonly subject?: string
  /** How many alike are told one by one; three unless given. */
  readonly tell?: number
}

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
  add({ code, line, message, hint, subject = '', tell = 3 }: Complaint): readonly RecordingProblem[] {
    const problem = { code, message, file: this.#file, line, ...(hint !== undefined && { hint }) }
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
      const lines = held === 1 ? '1 more line is' : `${held} more lines are`
      const { code, file, line } = first
      return [{ code, file, line, message: `${lines} like this one: ${first.message}` }]
    })
  }
}
