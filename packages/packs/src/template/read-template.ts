import { isPlain, type Plain } from '../plain.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { quote } from '../text/quote.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import type { Template, TemplateParameter } from './template.ts'

/** Reads a template file, but for what only shows in a rule that is made from it. Reports and gives nothing where it is at fault. */
export function readTemplate(file: YamlFile, name: string): Template | undefined {
  const { value, report } = file
  const { ok } = checkShape('template', value, [], report)
  if (!isPlain(value)) return undefined
  if (typeof value.template === 'string' && value.template !== name) {
    const message = `the file is called ${quote(`${name}.yaml`)}, the template ${quote(value.template)}`
    report('template-name', ['template'], message, { hint: 'give both the same name' })
  }
  const parameters = isPlain(value.parameters) ? value.parameters : {}
  const read = Object.entries(parameters).map(([key, each]) => readParameter(each, key, file))
  if (!ok || value.template !== name || read.includes(undefined)) return undefined
  const { format: _format, template: _template, summary: _summary, ...rule } = value
  return {
    name,
    file,
    rule: { ...rule, parameters: withoutExamples(parameters) },
    parameters: parameters as unknown as Template['parameters'],
  }
}

function readParameter(value: unknown, name: string, { report }: YamlFile): TemplateParameter | undefined {
  const path = ['parameters', name]
  const { document } = checkShape('templateParameter', value, path, report)
  if (!document) return undefined
  if (document.default !== undefined || document.example !== undefined) return document
  report('missing-key', path, `${quote(name)} has neither a default nor an example`, {
    at: 'key',
    hint: 'add a default, or where there is none an example to test the template with',
  })
  return undefined
}

function withoutExamples(parameters: Plain): Plain {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, declared]) => {
      const { example: _example, ...rest } = declared as Plain
      return [name, rest]
    }),
  )
}
