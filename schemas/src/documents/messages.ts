// Made from ../messages.ts by schemas/emit.ts.

/** The words of rules in another language or tone, by the name of the rule. */
export interface MessagesDocument {
  /** The words of pack.yaml: its title, and those of the metrics and facts that it adds. */
  readonly pack?: PackOverlayDocument
  readonly [key: string]: OverlayDocument | PackOverlayDocument | undefined
}

/** The words of one rule. Anything absent falls back to the words of the rule file. */
export interface OverlayDocument {
  /** What it is, in at most 60 characters. */
  readonly title?: string
  /** What was seen, with its numbers. */
  readonly body?: string
  /** Why that matters, for a learner. */
  readonly why?: string
  /** When this may be a false alarm. */
  readonly caution?: string
  /** Where to read more. */
  readonly references?: readonly string[]
  /** Possible causes by id, likeliest first, each with its remedy. */
  readonly causes?: Readonly<Record<string, CauseOverlayDocument>>
  /** What its parameters are, by their names in the rule file. */
  readonly parameters?: Readonly<Record<string, string>>
  /** What its examples are called, by their names in the rule file. */
  readonly examples?: Readonly<Record<string, string>>
}

/** The words of pack.yaml. */
export interface PackOverlayDocument {
  /** The title of the pack. */
  readonly title?: string
  /** The titles and hints of the metrics and facts that the pack adds, by their names. */
  readonly metrics?: Readonly<Record<string, MetricOverlayDocument>>
}

/** The words of one metric or fact. Anything absent falls back. */
export interface MetricOverlayDocument {
  /** What it is. */
  readonly title?: string
  /** How to have it logged, by framework or `any`. */
  readonly log?: Readonly<Record<string, string>>
}

/** The words of one cause. Anything absent falls back. */
export interface CauseOverlayDocument {
  /** The possible cause, as a sentence. */
  readonly cause?: string
  /** What to try about it, as a sentence. */
  readonly try?: string
  /** One line or more of code, by framework. Code is not translated and not a template. */
  readonly code?: Readonly<Record<string, string>>
}
