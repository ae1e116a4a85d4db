import type { Rule } from '@scram/core'
import type { Case, PackSet } from '@scram/packs'
import { describeInputs, describeLogic } from '../../packages/cli/src/explaining/describe-rule.ts'
import { causeList } from './cause-list.ts'
import type { EmittedFile } from './emitted-file.ts'
import { english } from './english.ts'
import { exampleSection } from './example-section.ts'
import { createMarkdownSheet } from './markdown-sheet.ts'
import { parameterTable } from './parameter-table.ts'
import { plain } from './plain.ts'
import { type PlayedExample, playExample } from './played-example.ts'
import { tellRule } from './tell-rule.ts'

/** Where the pages of rules are, from the root of the repository. */
export const ruleFolder = 'docs/rules'

/** The page of a rule and its pictures, made from nothing but the rule: its logic, its words and its examples. */
export async function rulePage(rule: Rule, set: PackSet): Promise<readonly EmittedFile[]> {
  const played: PlayedExample[] = []
  for (const example of set.examples[rule.id] ?? [])
    played.push(await playExample(set.rules, rule, example, set.catalogue))
  const sections = await Promise.all(played.map((each) => exampleSection(rule, each)))
  const { message, example } = tellRule(rule, set, played)
  const file = `rules/${rule.id}.yaml`

  const seen = createMarkdownSheet()
  describeLogic(seen, english, rule)
  describeInputs(seen, english, rule, set.catalogue)

  const text = [
    `<!-- Made from ${file} by docs/emit.ts. -->`,
    `# ${plain(message.title)}`,
    `\`${rule.id}\` · ${rule.severity} · ${rule.likelihood.replace('_', ' ')} · ${rule.topic} · ${rule.status} · [${file}](../../../${file})`,
    '## What it sees',
    seen.markdown(),
    '## What it says',
    ...(example ? [`For example, of *${plain(example)}*:`] : []),
    quote([`**${plain(message.title)}**`, ...[message.body, message.hedge, message.why].map(plain)]),
    ...section('What to try', causeList(rule, message)),
    ...section('When it may be a false alarm', message.caution && plain(message.caution)),
    ...section('Known problems', knownProblems(set.cases[rule.id] ?? [])),
    ...section('What can be set', parameterTable(rule, set)),
    ...section('Examples', sections.map(({ markdown }) => markdown).join('\n\n')),
    ...section('Read more', message.references.map((each) => `- ${plain(each)}`).join('\n')),
  ].join('\n\n')

  return [
    { path: `${ruleFolder}/${rule.id}.md`, text: `${text}\n` },
    ...sections.flatMap(({ picture }) => picture ?? []),
  ]
}

/** What the tests of a rule say that it gets wrong. */
function knownProblems(cases: readonly Case[]): string {
  return cases
    .flatMap(({ name, knownProblem }) => (knownProblem ? [`- *${plain(name)}*: ${plain(knownProblem)}`] : []))
    .join('\n')
}

function section(heading: string, body: string | undefined): readonly string[] {
  return body ? [`## ${heading}`, body] : []
}

function quote(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => `> ${text}`).join('\n>\n')
}
