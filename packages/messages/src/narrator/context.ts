import { type Finding, type ParameterValue, type Rule, showLabels } from '@scram/core'
import { tidyLine } from '../template/tidy.ts'

/** What a template may see of a finding: plain data, without a prototype to climb. */
export type Context = Readonly<Record<string, unknown>>

/**
 * Gathers the values of the names that `namesOfRule` lists. A reading is there only where its test holds.
 *
 * @param titleOf What a metric or fact is called, for parameters that stand for one.
 */
export function contextOf(
  finding: Pick<Finding, 'rule' | 'labels' | 'group' | 'at' | 'readings'>,
  rule: Rule,
  titleOf: (name: string) => string | undefined,
): Context {
  const context: Record<string, unknown> = Object.create(null)
  for (const [name, value] of Object.entries(rule.parameters)) context[name] = shown(value, titleOf)
  for (const [name, value] of Object.entries(showLabels(finding))) context[name] = tidyLine(value)
  for (const [name, evidence] of Object.entries(finding.readings)) {
    if (evidence.holds) context[name] = evidence
    else delete context[name]
  }
  context.rule = finding.rule
  context.epoch = finding.at.epoch
  context.step = finding.at.step
  return context
}

function shown(value: ParameterValue, titleOf: (name: string) => string | undefined): unknown {
  if (typeof value !== 'object' || 'count' in value) return value
  const name = 'metric' in value ? value.metric : value.fact
  return tidyLine(titleOf(name) ?? name)
}
