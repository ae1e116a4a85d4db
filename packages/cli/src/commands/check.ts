import { checkWords } from '@scram/messages'
import { type Files, formatProblems, type Problem, readPacks } from '@scram/packs'
import { findPacks, readShippedCatalogue } from '@scram/packs/node'
import { toJson } from '../checking/to-json.ts'
import { toSafeJson } from '../checking/to-safe-json.ts'
import { count } from '../count.ts'
import type { Terminal } from '../terminal.ts'

export interface CheckOptions {
  readonly json?: boolean
  readonly sarif?: boolean
  /** A code to say more about, instead of checking anything. */
  readonly explain?: string
}

/** Checks packs and prints every problem. Exit status 2 where a pack cannot be used as it is. */
export async function check(
  terminal: Terminal,
  names: readonly string[],
  options: CheckOptions,
): Promise<void> {
  if (options.explain !== undefined) {
    return (await import('../checking/explain-code.ts')).explainCode(terminal, options.explain)
  }
  const found = findPacks(names, { cwd: terminal.cwd })
  const set = readPacks(found.sources, { catalogue: readShippedCatalogue(), checkWords })
  const problems = [...found.problems, ...set.problems]
  const errors = problems.filter(({ severity }) => severity === 'error')

  terminal.out(await format(problems, set.files, options, terminal))
  const usable = count(set.rules.length, 'rule')
  const warnings = problems.length - errors.length
  const doubts = warnings === 0 ? '' : `, ${count(warnings, 'warning')}`
  if (errors.length === 0) {
    const gap = warnings === 0 ? '' : '\n'
    terminal.err(`${gap}${usable} in ${count(set.packs.length, 'pack')}, no mistakes found${doubts}.\n`)
  } else {
    terminal.err(`\n${count(errors.length, 'mistake')} found${doubts}; ${usable} without one.\n`)
    terminal.err(`For more about one, give its code: scram check --explain ${errors[0]?.code}\n`)
  }
  terminal.setExitStatus(errors.length === 0 ? 0 : 2)
}

async function format(
  problems: readonly Problem[],
  files: Files,
  { json, sarif }: CheckOptions,
  { color, cwd }: Terminal,
): Promise<string> {
  if (sarif) {
    const { toSarif } = await import('../checking/to-sarif.ts')
    return `${toSafeJson(toSarif(problems, files, cwd), 2)}\n`
  }
  if (json) return problems.map((problem) => `${toJson(problem)}\n`).join('')
  return problems.length > 0 ? `${formatProblems(problems, files, { color })}\n` : ''
}
