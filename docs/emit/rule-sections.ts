import type { Rule } from '@scram/core'
import type { PackSet } from '@scram/packs'
import { describeInputs, describeLogic } from '../../packages/cli/src/explaining/describe-rule.ts'
import { causeList } from './cause-list.ts'
import type { EmittedFile } from './emitted-file.ts'
import { english } from './english.ts'
import { exampleSection } from './example-section.ts'
import { createMarkdownSheet } from './markdown-sheet.ts'
import { plain } from './plain.ts'
import { type PlayedExample, playExample } from './played-example.ts'
import { tellRule } from './tell-rule.ts'

/** The sections of a page about a rule, each with its heading, and the pictures in them. */
export interface RuleSections {
  /** What it is called when it speaks. */
  readonly title: string
  readonly sees: string
  readonly says: string
  /** What to try, and when it may be a false alarm. */
  readonly helps: readonly string[]
  readonly examples: readonly string[]
  readonly references: readonly string[]
  readonly pictures: readonly EmittedFile[]
}

/**
 * What a rule sees and says, made from nothing but its logic, its words and its examples.
 *
 * @param page the page that it is for, without its ending
 */
export async function ruleSections(rule: Rule, set: PackSet, page: string): Promise<RuleSections> {
  const played: PlayedExample[] = []
  for (const example of set.examples[rule.id] ?? [])
    played.push(await playExample(set.rules, rule, example, set.catalogue))
  const drawn = await Promise.all(played.map((each) => exampleSection(page, each)))
  const { message, example } = tellRule(rule, set, played)
  const seen = createMarkdownSheet()
  describeLogic(seen, english, rule)
  describeInputs(seen, english, rule, set.catalogue)
  const title = plain(message.title)
  return {
    title,
    sees: seen.markdown(),
    says: [
      ...(example ? [`For example, of *${plain(example)}*:`] : []),
      quote([`**${title}**`, ...[message.body, message.hedge, message.why].map(plain)]),
    ].join('\n\n'),
    helps: [
      ...section('What to try', causeList(rule, message)),
      ...section('When it may be a false alarm', message.caution && plain(message.caution)),
    ],
    examples: section('Examples', drawn.map(({ markdown }) => markdown).join('\n\n')),
    references: section('Read more', message.references.map((each) => `- ${plain(each)}`).join('\n')),
    pictures: drawn.flatMap(({ picture }) => picture ?? []),
  }
}

/** A heading with what stands under it; nothing where nothing does. */
export function section(heading: string, body: string | undefined): readonly string[] {
  return body ? [`## ${heading}`, body] : []
}

function quote(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => `> ${text}`).join('\n>\n')
}
