import type { Condition, Leaf, Rule } from '@scram/core'
import { readingFields, type TemplateName, type TemplateNames } from '../template/names.ts'

const builtIn: TemplateNames = { rule: { kind: 'text' }, epoch: { kind: 'number' }, step: { kind: 'number' } }

/**
 * Lists every name that the words of a rule may use: `rule`, `epoch`, `step`, its parameters, the label of `for_each`,
 * and the readings that it exports with `as`.
 *
 * A reading may always be used where its test must have held for the rule to fire: the leaf is `when` itself, stands in
 * every `all` on the way to it, or is exported under the same name by every branch of an `any`. Every other reading is
 * optional, in the words of a cause with that reading in its `if` too: it may be used only inside `{{#if name}}`, which then
 * says that its test held.
 */
export function namesOfRule(rule: Rule): TemplateNames {
  const names: Record<string, TemplateName> = {}
  for (const [name, value] of Object.entries(rule.parameters)) names[name] = { kind: kindOf(value) }
  if (rule.forEach !== undefined) names[rule.forEach] = { kind: 'text' }
  const certain = certainNames(rule.when, true)
  for (const leaf of leavesOfRule(rule)) {
    if (leaf.as === undefined) continue
    const before = names[leaf.as]?.fields ?? readingFields
    const fields = before.filter((field) => field !== 'threshold' || 'than' in leaf.test)
    names[leaf.as] = { kind: 'reading', optional: !certain.has(leaf.as), fields }
  }
  return { ...names, ...builtIn }
}

function kindOf(parameter: Rule['parameters'][string]): TemplateName['kind'] {
  if (typeof parameter === 'object') return 'count' in parameter ? 'window' : 'text'
  if (typeof parameter === 'boolean') return 'flag'
  return typeof parameter === 'string' ? 'text' : 'number'
}

function leavesOfRule(rule: Rule): readonly Leaf[] {
  const conditions = [...rule.strongerWhen, ...rule.causes].map((each) => each.if)
  return [rule.when, rule.unless, ...conditions].filter((tree) => tree !== undefined).flatMap(leavesOf)
}

function leavesOf(tree: Condition): readonly Leaf[] {
  if ('all' in tree) return tree.all.flatMap(leavesOf)
  if ('any' in tree) return tree.any.flatMap(leavesOf)
  return 'not' in tree ? leavesOf(tree.not) : [tree]
}

/** The names whose readings are there, with their tests met, whenever the tree comes out as `wanted`. */
function certainNames(tree: Condition, wanted: boolean): ReadonlySet<string> {
  if ('not' in tree) return certainNames(tree.not, !wanted)
  if ('all' in tree || 'any' in tree) {
    const parts = ('all' in tree ? tree.all : tree.any).map((part) => certainNames(part, wanted))
    const every = 'all' in tree === wanted
    const names = parts.flatMap((part) => [...part])
    return new Set(every ? names : names.filter((name) => parts.every((part) => part.has(name))))
  }
  const held = wanted && tree.ifMissing !== true && tree.test.op !== 'missing'
  return new Set(held && tree.as !== undefined ? [tree.as] : [])
}
