import type { Finding, Labels, Likelihood } from '@scram/core'

/** A number as far as it is written out, or the least and the greatest that it may be. */
export type WantedReading = number | readonly [least: number, greatest: number]

/** The parts of a message of which pieces can be wanted. */
export type SaidPart = 'title' | 'body' | 'hedge' | 'why' | 'caution'

/** What is to hold of one report of a rule. Of what is absent, anything goes. */
export interface WantedFinding {
  /** The epoch or step, as the example counts. */
  readonly at: number
  readonly state: Finding['state']
  /** What it is found for; several where one report stands for several. */
  readonly labels?: readonly Labels[]
  readonly likelihood?: Likelihood
  /** All causes, in their order. */
  readonly causes?: readonly string[]
  readonly readings?: Readonly<Record<string, WantedReading>>
  /** Pieces of text by locale and part. */
  readonly says?: Readonly<Record<string, Readonly<Partial<Record<SaidPart, readonly string[]>>>>>
}
