/** The words of one cause, in one language. */
export interface CauseWords {
  readonly cause: string
  readonly try: string
  /** One line or more of code, by framework: `tfjs`, `keras`, `pytorch`. Code is not translated and not a template. */
  readonly code?: Readonly<Record<string, string>>
}

/** The words of one rule, in one language. Every string but `code`, `references` and `parameters` is a template. */
export interface RuleWords {
  readonly title: string
  readonly body: string
  readonly why: string
  readonly causes: Readonly<Record<string, CauseWords>>
  readonly caution?: string
  readonly references?: readonly string[]
  /** What each of its parameters is, by name. */
  readonly parameters?: Readonly<Record<string, string>>
}

/** What an overlay for another language or tone may replace; anything absent falls back, and so does a blank text, silently. */
export interface RuleWordsOverlay extends Partial<Omit<RuleWords, 'causes'>> {
  readonly causes?: Readonly<Record<string, Partial<CauseWords>>>
  /** What the rule's examples are called, by their names in the rule file. */
  readonly examples?: Readonly<Record<string, string>>
}

/** The words of a metric or fact that a pack adds, in another language; anything absent falls back. */
export interface EntryWords {
  readonly title?: string
  /** How to have it logged, by framework or `any`. */
  readonly log?: Readonly<Record<string, string>>
}

/** The words of rules by locale, then by rule id. */
export interface Words {
  /** The language of the rule files themselves; every rule is complete in it. */
  readonly baseLocale: string
  readonly base: Readonly<Record<string, RuleWords>>
  readonly overlays: Readonly<Record<string, Readonly<Record<string, RuleWordsOverlay>>>>
  /** The words of metrics and facts by locale, then by name. */
  readonly entries?: Readonly<Record<string, Readonly<Record<string, EntryWords>>>>
  /** The titles of packs by locale, then by the name of the pack. */
  readonly packTitles?: Readonly<Record<string, Readonly<Record<string, string>>>>
}
