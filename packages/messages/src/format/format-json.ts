import type { Report } from '@scram/core'

/**
 * Formats a report as one line of JSON without a line end. What JSON cannot hold as a number is written as recordings
 * write it: `"NaN"`, `"Infinity"`, `"-Infinity"`. The explanation is left out.
 */
export function formatJson(report: Report): string {
  const { rule, severity, likelihood, state, at, labels, group, readings, causes, message } = report
  const verdicts = new Map(causes.map((cause) => [cause.id, cause.verdict]))
  const shown = {
    rule,
    severity,
    likelihood,
    state,
    at: { epoch: at.epoch, step: at.step },
    labels,
    group,
    readings,
    message: {
      ...message,
      causes: message.causes.map((cause) => ({ ...cause, verdict: verdicts.get(cause.id) })),
    },
  }
  return JSON.stringify(shown, (_key, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  )
}
