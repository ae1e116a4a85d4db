/** What arithmetic may be done with numbers. `neg` turns the sign; `log10` is undefined below 0, as is `sqrt`. */
export type Operation = '+' | '-' | '*' | '/' | 'neg' | 'abs' | 'min' | 'max' | 'log10' | 'sqrt'

/**
 * Arithmetic over metrics, facts and numbers. A `metric` may be the name of another definition of the same rule.
 *
 * A result that is NaN or infinite (division by zero, a logarithm of nothing) counts as a value that is not finite.
 */
export type Expression =
  | number
  | { readonly metric: string }
  | { readonly fact: string }
  | { readonly op: Operation; readonly of: readonly Expression[] }
