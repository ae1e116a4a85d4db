import type { Rule } from '@scram/core'
import type { Case, PackSet } from '@scram/packs'
import type { EmittedFile } from './emitted-file.ts'
import { parameterTable } from './parameter-table.ts'
import { plain } from './plain.ts'
import { ruleSections, section } from './rule-sections.ts'

/** Where the pages of rules are, from the root of the repository. */
export const ruleFolder = 'docs/rules'

/** The page of a rule and its pictures, made from nothing but the rule: its logic, its words and its examples. */
export async function rulePage(rule: Rule, set: PackSet): Promise<readonly EmittedFile[]> {
  const page = `${ruleFolder}/${rule.id}`
  const { title, sees, says, helps, examples, references, pictures } = await ruleSections(rule, set, page)
  const file = `rules/${rule.id}.yaml`
  const text = [
    `<!-- Made from ${file} by docs/emit.ts. -->`,
    `# ${title}`,
    `\`${rule.id}\` · ${rule.severity} · ${rule.likelihood.replace('_', ' ')} · ${rule.topic} · ${rule.status} · [${file}](../../../${file})`,
    '## What it sees',
    sees,
    '## What it says',
    says,
    ...helps,
    ...section('Known problems', knownProblems(set.cases[rule.id] ?? [])),
    ...section('What can be set', parameterTable(rule, set)),
    ...examples,
    ...references,
  ].join('\n\n')
  return [{ path: `${page}.md`, text: `${text}\n` }, ...pictures]
}

/** What the tests of a rule say that it gets wrong. */
function knownProblems(cases: readonly Case[]): string {
  return cases
    .flatMap(({ name, knownProblem }) => (knownProblem ? [`- *${plain(name)}*: ${plain(knownProblem)}`] : []))
    .join('\n')
}
