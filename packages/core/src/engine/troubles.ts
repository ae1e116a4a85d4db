import type { Diagnostic } from '../types/diagnostic.ts'
import { DiagnosticError } from '../types/diagnostic-error.ts'
import { limits } from '../types/limits.ts'
import { reasonOf } from '../types/reason-of.ts'
import type { RunNote } from './run.ts'

/** What a run notes of itself. */
export function noted(note: RunNote): Diagnostic {
  if (note.kind === 'crowded') {
    const { rule } = note
    const message = `The rule ${rule} is watched for the first ${limits.instances} values of its label, and not for more.`
    return { code: 'watch.crowded', values: { rule }, message }
  }
  const rules = note.rules.join(', ')
  const message = `The state that was saved does not know these rules as they are now, so they start afresh: ${rules}.`
  return { code: 'watch.begun-afresh', values: { rules }, message }
}

/** A rule that fails again and again is no longer judged. */
export function ruleParked(rule: string, error: unknown): Diagnostic {
  const message = `The rule ${rule} failed three times and is left out for the rest of this run: ${reasonOf(error)}`
  return { code: 'watch.rule-parked', values: { rule, reason: causeOf(error) }, message }
}

/** A place where findings go is no longer given any. */
export function sinkDropped(sink: string, error: unknown): Diagnostic {
  const message = `${sink} is switched off for the rest of this run: ${reasonOf(error)}`
  return { code: 'watch.sink-dropped', values: { sink, reason: causeOf(error) }, message }
}

/** A mistake in SCRAM. */
export function ownFault(error: unknown): Diagnostic {
  const message = `Something in SCRAM went wrong; the training goes on unharmed: ${reasonOf(error)}`
  return { code: 'watch.own-fault', values: { reason: causeOf(error) }, message }
}

/** What was thrown, as it can be told in any language where it can. */
function causeOf(error: unknown): string | Diagnostic {
  return error instanceof DiagnosticError ? error : reasonOf(error)
}
