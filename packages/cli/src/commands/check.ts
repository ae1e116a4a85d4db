import { checkWords } from '@scram/messages'
import { formatProblems, readPacks } from '@scram/packs'
import { findPacks, readShippedCatalogue } from '@scram/packs/node'
import type { Terminal } from '../terminal.ts'

export interface CheckOptions {
  readonly json?: boolean
}

/** Checks packs and prints every problem. Exit status 2 where a pack cannot be used as it is. */
export async function check(
  terminal: Terminal,
  names: readonly string[],
  { json }: CheckOptions,
): Promise<void> {
  const found = findPacks(names, { cwd: terminal.cwd })
  const set = readPacks(found.sources, { catalogue: readShippedCatalogue(), checkWords })
  const problems = [...found.problems, ...set.problems]
  const errors = problems.filter(({ severity }) => severity === 'error')

  if (json) for (const problem of problems) terminal.out(`${JSON.stringify(problem)}\n`)
  else if (problems.length > 0)
    terminal.out(`${formatProblems(problems, set.files, { color: terminal.color })}\n`)

  const usable = count(set.rules.length, 'rule')
  if (errors.length === 0)
    terminal.err(`${usable} in ${count(set.packs.length, 'pack')}, no mistakes found.\n`)
  else terminal.err(`\n${count(errors.length, 'mistake')} found; ${usable} without one.\n`)
  terminal.setExitStatus(errors.length === 0 ? 0 : 2)
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
