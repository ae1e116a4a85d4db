import type { Rule } from '@scram/core'
import type { PackSet } from '@scram/packs'
import { parse } from 'yaml'
import { plain } from './plain.ts'

/** A parameter as a file declares it. */
export interface Declared {
  readonly type: string
  readonly label?: string
  readonly default?: unknown
  readonly example?: unknown
  readonly min?: unknown
  readonly max?: unknown
  readonly choices?: readonly string[]
}

/** The parameters of a rule as its file declares them; nothing where it has none. */
export function parameterTable(rule: Rule, { files, locate }: PackSet): string {
  const file = locate(rule.id, [])?.file
  const declared: Readonly<Record<string, Declared>> = (file && parse(files[file] ?? '')?.parameters) ?? {}
  const rows = Object.entries(declared).map(
    ([name, each]) =>
      `| \`${name}\` | ${plain(each.label ?? '')} | \`${each.default}\` | ${boundsOf(each)} |`,
  )
  if (rows.length === 0) return ''
  return [
    '| parameter | what it is | unless set | bounds |',
    '|---|---|---|---|',
    ...rows,
    '',
    `A pack sets them with [\`overrides\`](../../packs.md).`,
  ].join('\n')
}

/** Between what the value of a parameter must lie, or of what it is one. */
export function boundsOf({ min, max, choices }: Declared): string {
  if (choices) return choices.map((choice) => `\`${choice}\``).join(', ')
  const parts = [min !== undefined && `from \`${min}\``, max !== undefined && `to \`${max}\``]
  return parts.filter((part) => part !== false).join(' ')
}
