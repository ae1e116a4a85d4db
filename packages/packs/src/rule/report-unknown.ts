import type { Names } from '../names.ts'
import type { Path, Report, ReportOptions } from '../problem.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'

/** Reports a metric or fact that nobody declares, where all that are declared are known; unless a hint is given, it is the nearest one that is declared. */
export function reportUnknown(
  kind: 'metric' | 'fact',
  name: string,
  path: Path,
  { names, report }: { readonly names: Names; readonly report: Report },
  { hint, at = 'value' }: Pick<ReportOptions, 'hint' | 'at'> = {},
): void {
  // What keeps the others from being known has been told.
  if (names.areMore) return
  const known = kind === 'metric' ? names.metrics : names.facts
  report(`unknown-${kind}`, path, `no ${kind} called ${quote(name)} is declared`, {
    at,
    hint: hint ?? (() => didYouMean(name, known) ?? `declare it in pack.yaml under ${kind}s:`),
  })
}
