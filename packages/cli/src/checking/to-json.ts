import type { Problem } from '@scram/packs'
import type { ProblemDocument } from '@scram/schemas'
import { toSafeJson } from './to-safe-json.ts'

/** A problem as a line of JSON, with the command that says more about it. */
export function toJson(problem: Problem): string {
  const { code, severity, message, hint, file, line, column } = problem
  const document: ProblemDocument = {
    file,
    line,
    column,
    severity,
    code,
    message,
    ...(hint !== undefined && { hint }),
    help: `scram check --explain ${code}`,
  }
  return toSafeJson(document)
}
