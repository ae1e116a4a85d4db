import type { Layer } from '../layers/layer.ts'
import type { Names } from '../names.ts'
import { own } from '../plain.ts'
import type { TemplateUse } from './template.ts'

/**
 * What makes a rule be judged for each layer where the metrics that its template is given are logged for each: it lies at
 * the bottom, so that the template or the rule may say otherwise. There is none where the metrics have no label, or several.
 */
export function labelLayers(
  { template: { parameters }, filling: { values, file, placeOf } }: TemplateUse,
  names: Names,
): readonly Layer[] {
  const found = Object.entries(parameters).flatMap(([parameter, { type, default: fallback }]) => {
    const name = own(values, parameter) ?? fallback
    const metric = type === 'metric' && typeof name === 'string' ? names.metric(name) : undefined
    return (metric?.entry.labels ?? []).map((label) => ({ label, parameter }))
  })
  const [first] = found
  if (!first || found.some(({ label }) => label !== first.label)) return []
  return [{ value: { for_each: first.label }, file, place: () => placeOf(first.parameter) }]
}
