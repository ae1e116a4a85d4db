import type { Names } from '../names.ts'
import type { Report } from '../problem.ts'
import { quote } from '../text/quote.ts'
import type { TemplateUse } from './template.ts'

/** Whether the metrics that a template is given are different ones. Reports one that is given twice. */
export function differ(
  { template: { parameters }, filling: { values, placeOf } }: TemplateUse,
  names: Names,
  report: Report,
): boolean {
  const seen = new Map<string, string>()
  for (const [key, value] of Object.entries(values)) {
    const found = parameters[key]?.type === 'metric' ? names.metric(String(value)) : undefined
    const before = found && seen.get(found.name)
    if (found && before !== undefined) {
      const message = `${quote(before)} and ${quote(key)} are both ${found.name}, and can never differ`
      report('metric-twice', placeOf(key), message, { hint: 'give another metric to one of them' })
      return false
    }
    if (found) seen.set(found.name, key)
  }
  return true
}
