/** The words of one cause, in one language. */
export interface CauseWords {
  readonly cause: string
  readonly try: string
  /** One line or more of code, by framework: `tfjs`, `keras`, `pytorch`. Code is not translated and not a template. */
  readonly code?: Readonly<Record<string, string>>
}

/** The words of one rule, in one language. Every string but `code` and `references` is a template. */
export interface RuleWords {
  readonly title: string
  readonly body: string
  readonly why: string
  readonly causes: Readonly<Record<string, CauseWords>>
  readonly caution?: string
  readonly references?: readonly string[]
}

/** What an overlay for another language or tone may replace; anything absent falls back. */
export interface RuleWordsOverlay extends Partial<Omit<RuleWords, 'causes'>> {
  readonly causes?: Readonly<Record<string, Partial<CauseWords>>>
}

/** The words of rules by locale, then by rule id. */
export interface Words {
  /** The language of the rule files themselves; every rule is complete in it. */
  readonly baseLocale: string
  readonly base: Readonly<Record<string, RuleWords>>
  readonly overlays: Readonly<Record<string, Readonly<Record<string, RuleWordsOverlay>>>>
}
