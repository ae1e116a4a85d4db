import { isPlain, own, type Plain } from '../plain.ts'
import type { Path } from '../problem.ts'
import { reportWrongType } from '../shapes/explain-error.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import { fillTemplate } from './fill-template.ts'
import type { Template, TemplateShelf, TemplateUse } from './template.ts'

/** What decides when a rule speaks. A rule that changes it makes the examples of its template untrue. */
const logic = ['check', 'define', 'when', 'unless', 'for', 'clear_when', 'clear_after', 'remind', 'for_each']

/** A rule file: what it says itself, and the template that it uses. */
export interface UsedTemplate {
  readonly rest: Plain
  readonly use?: TemplateUse
}

/**
 * Reads the template that a rule file uses, and the values that it gives to it. Examples of the template count for the
 * rule too, as long as the rule leaves the logic to the template.
 *
 * Reports and gives nothing where the template cannot be used.
 */
export function useTemplate(
  file: YamlFile,
  { use, with: given, ...rest }: Plain,
  templates: TemplateShelf,
): UsedTemplate | undefined {
  if (use === undefined) {
    if (given !== undefined) {
      const message = `${quote('with')} gives the parameters of a template, and there is none`
      file.report('misplaced-key', ['with'], message, { at: 'key', hint: 'say which one: use: stuck' })
    }
    return { rest }
  }
  const template = findTemplate(use, templates, file)
  const values = readValues(given, file)
  if (!template || !values || !fits(template, values, file)) return undefined
  const changed = logic.find((key) => Object.hasOwn(rest, key) && (key !== 'for_each' || isPlain(rest[key])))
  if (changed !== undefined && rest.examples === undefined) reportUntested(changed, rest.status, file)
  const { examples: _examples, ...withoutExamples } = template.rule
  const filled = fillTemplate(
    {
      ...template,
      file: answering(template, file, values),
      rule: changed === undefined ? template.rule : withoutExamples,
    },
    { values, file, placeOf: (parameter) => ['with', parameter] },
  )
  return { rest, use: { ...filled, template } }
}

function findTemplate(use: unknown, templates: TemplateShelf, file: YamlFile): Template | undefined {
  if (typeof use !== 'string') {
    reportWrongType({ wanted: ['string'], value: use, path: ['use'], what: quote('use') }, file.report)
    return undefined
  }
  const template = templates.find(use)
  if (!template) {
    file.report('unknown-template', ['use'], `there is no template called ${quote(use)}`, {
      hint: didYouMean(use, templates.names) ?? `there are ${templates.names.join(', ')}`,
    })
  }
  return template === 'at fault' ? undefined : template
}

function readValues(given: unknown, { report }: YamlFile): Plain | undefined {
  if (given === undefined) return {}
  if (!isPlain(given)) {
    reportWrongType({ wanted: ['object'], value: given, path: ['with'], what: quote('with') }, report)
    return undefined
  }
  const odd = Object.entries(given).filter(([, value]) => !['number', 'string'].includes(typeof value))
  for (const [key, value] of odd)
    reportWrongType({ wanted: ['number', 'string'], value, path: ['with', key], what: quote(key) }, report)
  return odd.length === 0 ? given : undefined
}

function reportUntested(changed: string, status: unknown, { report }: YamlFile): void {
  const message = `${quote(changed)} changes when the template speaks, so the rule needs examples of its own`
  report('missing-example', ['rule'], message, {
    at: 'key',
    severity: status === 'draft' ? 'warning' : 'error',
    hint: `add one that fires and one that is silent, or leave ${changed} to the template`,
  })
}

/** Whether a template is given the parameters that it has, and all that it needs. */
function fits({ name, parameters }: Template, values: Plain, { report }: YamlFile): boolean {
  const known = Object.keys(parameters)
  const unknown = Object.keys(values).filter((key) => !known.includes(key))
  for (const key of unknown) {
    report('unknown-parameter', ['with', key], `the template ${quote(name)} has no parameter ${quote(key)}`, {
      at: 'key',
      hint: didYouMean(key, known) ?? `it has ${known.join(', ')}`,
    })
  }
  const missing = known.filter(
    (key) => parameters[key]?.default === undefined && own(values, key) === undefined,
  )
  // A parameter that seems to be missing may be the one that is misspelt.
  for (const key of unknown.length > 0 ? [] : missing) {
    const place = Object.keys(values).length > 0 ? 'with' : 'use'
    const { label = '', example } = parameters[key] ?? {}
    report('missing-parameter', [place], `the template ${quote(name)} needs ${quote(key)}: ${label}`, {
      at: 'key',
      hint: `add it under with, such as ${key}: ${String(example)}`,
    })
  }
  return unknown.length === 0 && missing.length === 0
}

/**
 * The file of a template that is known to be sound: what seems to be wrong in it is the doing of the values that it is
 * given, and is told where they stand.
 */
function answering(template: Template, file: YamlFile, values: Plain): YamlFile {
  return {
    ...template.file,
    report: (code, path, message, { hint, severity } = {}) => {
      const parameter = parameterAt(template.rule, path, values)
      const place = Object.keys(values).length > 0 ? 'with' : 'use'
      const told = `${message}, in the template ${quote(template.name)}`
      file.report(code, parameter === undefined ? [place] : ['with', parameter], told, {
        at: parameter === undefined ? 'key' : 'value',
        hint,
        ...(severity && { severity }),
      })
    },
  }
}

/** The first of the given parameters that is named where a path leads. */
function parameterAt(rule: Plain, path: Path, values: Plain): string | undefined {
  let at: unknown = rule
  for (const part of path)
    at = isPlain(at) || Array.isArray(at) ? (at as Record<string | number, unknown>)[part] : at
  const named = [...(JSON.stringify(at) ?? '').matchAll(/\$([a-z][a-z0-9_]*)/gu)].map(([, name = '']) => name)
  return named.find((name) => Object.hasOwn(values, name))
}
