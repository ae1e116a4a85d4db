// Made from ../finding.ts by schemas/emit.ts.

/** A rule that has come true, is still true, or is no longer, with its evidence and its words. */
export interface FindingDocument {
  /** The recording it is about, where several are watched at once. */
  readonly run?: string
  /** The pack and the rule. */
  readonly rule: string
  /** What happens to the training if it is right. */
  readonly severity: 'error' | 'warning' | 'info'
  /** How sure this evidence makes one. */
  readonly likelihood: 'observed' | 'very_likely' | 'likely' | 'about_even' | 'possible'
  /** New, said again, or over. */
  readonly state: 'fired' | 'reminded' | 'resolved'
  /** When, counted from 1; 0 means that none has begun. */
  readonly at: {
    /** The epoch. */
    readonly epoch: number
    /** The optimizer update. */
    readonly step: number
  }
  /** What it is about, such as the layer. */
  readonly labels: Readonly<Record<string, string>>
  /** The labels of each, where one finding stands for several; its readings are those of the first. */
  readonly group?: readonly Readonly<Record<string, string>>[]
  /** The evidence, by the names the rule gives it. */
  readonly readings: Readonly<Record<string, EvidenceDocument>>
  /** The words. */
  readonly message: MessageDocument
}

/** A number; NaN and the infinities are texts. */
export type NumberDocument = number | 'NaN' | 'Infinity' | '-Infinity'

/** A reading that the finding rests on. All values are in the unit of the metric. */
export interface EvidenceDocument {
  /** Readings that could not be taken are absent. */
  readonly status: 'ok'
  /** The measured number. */
  readonly value: NumberDocument
  /** The oldest value of the window, or the best one. */
  readonly from?: NumberDocument
  /** The newest value of the window. */
  readonly to?: NumberDocument
  /** How many intervals lie between them. */
  readonly span?: number
  /** How many values were looked at. */
  readonly points: number
  /** Where the values are heading, for a trend. */
  readonly direction?: 'rising' | 'falling' | 'flat'
  /** Whether its test was met. */
  readonly holds: boolean
  /** The metric or fact that was read. */
  readonly of: string
  /** The number it was compared with. */
  readonly threshold?: NumberDocument
}

/** A possible cause, with its remedy. */
export interface CauseDocument {
  /** Its name in the rule. */
  readonly id: string
  /** The cause in words. */
  readonly cause: string
  /** What to try. */
  readonly try: string
  /** Code by framework. */
  readonly code: Readonly<Record<string, string>>
  /** Whether the numbers of this run speak for it; absent where the rule states no evidence. */
  readonly verdict?: 'yes' | 'unknown'
}

/** The finding in words, in plain text. */
export interface MessageDocument {
  /** The language, a BCP-47 tag. */
  readonly locale: string
  /** What it is. */
  readonly title: string
  /** What was seen, with its numbers. */
  readonly body: string
  /** How sure this is, and on what basis. */
  readonly hedge: string
  /** Why it matters. */
  readonly why: string
  /** Likeliest first. */
  readonly causes: readonly CauseDocument[]
  /** When this may be a false alarm. */
  readonly caution?: string
  /** Where to read more. */
  readonly references: readonly string[]
}
