/** What no set of rules may exceed, so that rules written by strangers can be neither slow nor huge. */
export const limits = {
  /** Rules in one run. */
  rules: 500,
  /** Groups (`all`, `any`, `not`) inside each other. */
  depth: 6,
  /** Tests in one rule, in all its conditions together. */
  leaves: 32,
  /** Label values for which one rule is judged. */
  instances: 1000,
  /** Values in one window, or taken by `smooth`. */
  window: 100_000,
} as const
