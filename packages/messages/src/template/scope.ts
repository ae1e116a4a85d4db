import { didYouMean } from './did-you-mean.ts'
import { readingFields, type TemplateName, type TemplateNames } from './names.ts'
import { Rejection } from './rejection.ts'

/** The names of a template, at one place in it. */
export interface Scope {
  readonly names: TemplateNames
  /** The names that an enclosing `if` has found to be there. */
  readonly present: ReadonlySet<string>
}

/** What a name stands for. Rejects a name that is not known. */
export function lookUp(node: hbs.AST.Node, name: string, { names }: Scope): TemplateName {
  const known = Object.hasOwn(names, name) ? names[name] : undefined
  if (known !== undefined) return known
  throw new Rejection(node, `there is no "${name}"${orOneOf(name, Object.keys(names))}`)
}

/** The kind of value that a plain path leads to. Rejects one that leads nowhere, or that may be absent here. */
export function kindAt(node: hbs.AST.Node, path: string, scope: Scope): TemplateName['kind'] {
  const [name = '', field] = path.split('.')
  const known = lookUp(node, name, scope)
  if (known.optional === true && !scope.present.has(name)) {
    throw new Rejection(node, `${name} may be absent; use it inside {{#if ${name}}}…{{/if}}`)
  }
  if (field === undefined) return known.kind
  if (known.kind !== 'reading') throw new Rejection(node, `${name} has no "${field}"; write ${name} alone`)
  const fields: readonly string[] = known.fields ?? readingFields
  if (fields.includes(field)) return 'number'
  throw new Rejection(node, `${name} has no "${field}"${orOneOf(field, fields)}`)
}

/** How a value that stands where it may not is used instead. */
export function howToUse(path: string, kind: TemplateName['kind']): string {
  const advice = {
    number: `is a number and must go through a helper: {{num ${path}}}, or pct, percent, pp, sci, unit, plural`,
    text: `is a text; write {{${path}}}`,
    reading: `is a reading; name one of its numbers, such as ${path}.value`,
    window: `is a stretch of training; write {{window ${path}}}`,
    flag: `is true or false; it can only be asked for: {{#if ${path}}}`,
  }
  return `${path} ${advice[kind]}`
}

/** Ends a sentence about an unknown word with the one that was meant, or with all that there are. */
export function orOneOf(word: string, known: readonly string[]): string {
  const all = known.length === 0 ? '' : `; there are ${known.join(', ')}`
  return didYouMean(word, known) || all
}
