import type { Finding } from '../types/finding.ts'
import type { Rule } from '../types/rule.ts'

/**
 * Folds what a rule with a `group` found for several labels at one check into one finding each for what fired, what is
 * reminded of and what is resolved. State stays with each label.
 */
export function foldGroups(
  findings: readonly Finding[],
  rules: ReadonlyMap<string, Rule>,
): readonly Finding[] {
  const folded = new Map<string, Finding[]>()
  for (const [index, finding] of findings.entries()) {
    const grouped = rules.get(finding.rule)?.group !== undefined
    const key = grouped ? `${finding.rule} ${finding.state}` : String(index)
    const alike = folded.get(key)
    if (alike) alike.push(finding)
    else folded.set(key, [finding])
  }
  return [...folded.values()].map(([first, ...more]) =>
    more.length === 0
      ? (first as Finding)
      : {
          ...(first as Finding),
          labels: {},
          group: [first as Finding, ...more].map(({ labels }) => labels),
        },
  )
}
