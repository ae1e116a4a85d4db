import { leavesOfRule, type Rule, sourcesOf } from '@scram/core'
import type { Layered } from '../layers/layered.ts'
import { isPlain } from '../plain.ts'
import { withDefinitions } from '../rule/with-definitions.ts'
import { quote } from '../text/quote.ts'

/** Warns of what a rule names and does not use: parameters and definitions. */
export function reportUnused(rule: Rule, { value, report }: Layered): void {
  const { parameters, examples: _examples, define, message, ...logic } = value
  const declared = Object.keys(isPlain(parameters) ? parameters : {})
  const named = declared.length === 0 ? noNames : namesIn(JSON.stringify([define, message, logic]))
  for (const name of declared) {
    if (named.has(name)) continue
    report('unused-parameter', ['parameters', name], `nothing uses the parameter ${quote(name)}`, {
      at: 'key',
      severity: 'warning',
      hint: `write $${name} where its value belongs, or leave it out`,
    })
  }
  if (rule.define === undefined) return
  const used = definitionsUsed(rule)
  for (const name of Object.keys(rule.define)) {
    if (used.has(name)) continue
    report('unused-definition', ['define', name], `nothing uses ${quote(name)}`, {
      at: 'key',
      severity: 'warning',
      hint: `write metric: ${name} in a test, or leave it out`,
    })
  }
}

const noNames: ReadonlySet<string> = new Set()

/** The names behind a `$`, and all that stand in the tags of templates. */
function namesIn(text: string): ReadonlySet<string> {
  const tags = text.match(/\{\{[^{}]*/gu) ?? []
  return new Set([
    ...(text.match(/(?<=\$)[a-z][a-z0-9_]*/gu) ?? []),
    ...tags.flatMap((tag) => tag.match(/[a-z][a-z0-9_]*/gu) ?? []),
  ])
}

function definitionsUsed(rule: Rule): ReadonlySet<string> {
  const read = leavesOfRule(rule).flatMap(sourcesOf)
  return withDefinitions(
    read.flatMap(({ metric }) => metric ?? []),
    rule.define,
  )
}
