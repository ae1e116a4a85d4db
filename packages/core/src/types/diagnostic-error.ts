import type { Diagnostic } from './diagnostic.ts'

/** An error that a person can cause, and that can be told in any language. */
export class DiagnosticError extends Error implements Diagnostic {
  override readonly name = 'DiagnosticError'
  readonly code: string
  readonly values: Diagnostic['values']

  constructor({ code, values, message }: Diagnostic, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.values = values
  }
}
