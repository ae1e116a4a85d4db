import type { Message, Rule } from '@scram/core'
import { nameOfFramework } from '@scram/messages'
import { tellCondition } from '../../packages/cli/src/explaining/tell-condition.ts'
import { english } from './english.ts'
import { plain } from './plain.ts'

/** The causes of a rule, likeliest first, each with what speaks for it and what to try. */
export function causeList(rule: Rule, { causes }: Message): string {
  return causes
    .map(({ id, cause, try: remedy, code }, index) => {
      const condition = rule.causes.find((each) => each.id === id)?.if
      const evidence = condition ? tellCondition(english, condition) : []
      const mark = `${index + 1}. `
      const blocks = [
        plain(cause),
        ...(evidence.length > 0
          ? [
              `The numbers of a run point to it when\n${evidence
                .map(({ depth, text }) => `${'  '.repeat(depth)}- ${plain(text)}`)
                .join('\n')}`,
            ]
          : []),
        `**Try:** ${plain(remedy)}`,
        ...(Object.keys(code).length > 0
          ? [
              Object.entries(code)
                .map(([name, lines]) => `- ${nameOfFramework(name)}: ${inCode(lines)}`)
                .join('\n'),
            ]
          : []),
      ]
      return (
        mark +
        blocks
          .join('\n\n')
          .replaceAll('\n', `\n${' '.repeat(mark.length)}`)
          .replace(/ +$/gm, '')
      )
    })
    .join('\n\n')
}

/** Code of one line in the text, longer code in a fence of its own. */
function inCode(code: string): string {
  if (!/[\n`]/.test(code)) return `\`${code}\``
  return `\n\n  \`\`\`\`\n  ${code.replaceAll('\n', '\n  ')}\n  \`\`\`\``
}
