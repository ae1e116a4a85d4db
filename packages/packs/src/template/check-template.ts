import { layered } from '../layers/layered.ts'
import type { Names } from '../names.ts'
import type { Report } from '../problem.ts'
import { readRule } from '../rule/read-rule.ts'
import { fillTemplate } from './fill-template.ts'
import { labelLayers } from './label-layers.ts'
import type { Template } from './template.ts'

/** Checks a template by reading the rule that its own examples of parameters make. Says whether it is sound. */
export function checkTemplate(template: Template, names: Names): boolean {
  const { name, file, parameters } = template
  const values = Object.fromEntries(
    Object.entries(parameters).flatMap(([parameter, { default: fallback, example }]) =>
      fallback === undefined ? [[parameter, example]] : [],
    ),
  )
  const use = fillTemplate(template, { values, file, placeOf: (each) => ['parameters', each, 'example'] })
  const home = { value: { format: 1, rule: name }, file, place: () => ['template'] }
  const whole = layered([home, ...labelLayers(use, names), ...use.layers], home)
  let faults = 0
  const report: Report = (code, path, message, options) => {
    if (options?.severity !== 'warning') faults++
    whole.report(code, path, message, options)
  }
  readRule(whole.value, 'templates', name, names, report)
  file.close()
  return faults === 0
}
