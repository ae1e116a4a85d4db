/** What a diagnostic is about, by name. A reason may be a diagnostic itself. */
export type DiagnosticValues = Readonly<Record<string, string | number | boolean | Diagnostic | undefined>>

/**
 * Something that a person is to be told: a code with plain values, of which any language makes its own sentence, and the
 * sentence in English for whoever has no words.
 */
export interface Diagnostic {
  /** Stable, in kebab-case; with the part of SCRAM before a dot where it leaves it: `watch.sink-dropped`. */
  readonly code: string
  readonly values: DiagnosticValues
  readonly message: string
}
