/** The shapes of names, as regular expressions that JSON Schema and code share. */
export const patterns: {
  /** Rules, packs and causes: `nonfinite-loss`. */
  readonly id: string
  /** A rule, with or without its pack: `essentials/nonfinite-loss`. */
  readonly ruleReference: string
  /** Parameters and exported readings: `loss_of`. */
  readonly name: string
  /** Metrics and facts: `val_loss`, `optimizer.learning_rate`. */
  readonly metric: string
  /** `1.0.0`, with an optional pre-release part. */
  readonly version: string
  /** `2026-11-23`. */
  readonly date: string
  /** `2 epochs`, or the name of a parameter that holds a window. */
  readonly window: string
  readonly clock: string
  readonly reminder: string
  /** A parameter where a number could stand: `$loss_of`. */
  readonly parameter: string
  /** A few plain words: `layers`, `embedding tables`. */
  readonly words: string
} = {
  id: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
  ruleReference: '^([a-z][a-z0-9]*(-[a-z0-9]+)*/)?[a-z][a-z0-9]*(-[a-z0-9]+)*$',
  name: '^[a-z][a-z0-9_]*$',
  metric: '^[A-Za-z][A-Za-z0-9_.:/-]*$',
  version: '^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?$',
  date: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  window: '^([1-9][0-9]* (epochs?|steps?|readings?)|\\$[a-z][a-z0-9_]*)$',
  clock: '^(at start|at end|every (step|epoch|reading)|every [1-9][0-9]* (epochs?|steps?))$',
  reminder: '^every ((epoch|step)|[1-9][0-9]* (epochs?|steps?))$',
  parameter: '^\\$[a-z][a-z0-9_]*$',
  words: '^[A-Za-z][A-Za-z -]{0,39}$',
}
