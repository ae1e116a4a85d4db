/** One figure of a benchmark. */
export interface BenchResult {
  readonly name: string
  readonly figure: number
  /** What the figure counts: `× slower`, `µs`, `samples/s`. */
  readonly unit: string
  /** What it must reach. */
  readonly bar?: { readonly atLeast?: number; readonly atMost?: number }
  /** How it was measured, or how far it varied. */
  readonly note?: string
}

/** Whether a result reaches its bar; one without a bar does. */
export function reachesBar({ figure, bar }: BenchResult): boolean {
  return (
    figure >= (bar?.atLeast ?? Number.NEGATIVE_INFINITY) &&
    figure <= (bar?.atMost ?? Number.POSITIVE_INFINITY)
  )
}
