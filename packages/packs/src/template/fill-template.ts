import type { Layer } from '../layers/layer.ts'
import type { Filling, Template, TemplateUse } from './template.ts'

/** A template with values for its parameters. */
export function fillTemplate(template: Template, filling: Filling): TemplateUse {
  const { values, file, placeOf } = filling
  const defaults = Object.entries(values).map(([name, value]) => [name, { default: value }] as const)
  const given: Layer = {
    value: { parameters: Object.fromEntries(defaults) },
    file,
    place: ([, name]) => (name === undefined ? [] : placeOf(String(name))),
  }
  return { template, filling, layers: [{ value: template.rule, file: template.file }, given] }
}
