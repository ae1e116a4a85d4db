import type { Rule } from '@scram/core'
import { plain } from './plain.ts'

/** A pack as the index shows it. */
export interface ListedPack {
  readonly id: string
  readonly title: string
  readonly rules: readonly Rule[]
}

/** The page that lists the rules of every pack, each with what it is called when it speaks. */
export function rulesIndexPage(packs: readonly ListedPack[], titleOf: (rule: Rule) => string): string {
  return [
    '<!-- Made from rules/ by docs/emit.ts. -->',
    '# The rules',
    'One page a rule: what it sees, what it says, what to try, and its examples, drawn.',
    ...packs.flatMap(({ id, title, rules }) => [
      `## ${id}`,
      `${plain(title)}.`,
      [
        '| rule | says | severity | likelihood | about |',
        '|---|---|---|---|---|',
        ...rules.map((rule) => {
          const name = rule.id.slice(id.length + 1)
          const likelihood = rule.likelihood.replace('_', ' ')
          return `| [\`${name}\`](${rule.id}.md) | ${plain(titleOf(rule))} | ${rule.severity} | ${likelihood} | ${rule.topic} |`
        }),
      ].join('\n'),
    ]),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n')
}
