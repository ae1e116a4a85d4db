import { checkWords } from '@scram/messages'
import { formatProblems, PackError, type PackSet, readPacks } from '@scram/packs'
import { findPacks, readShippedCatalogue } from '@scram/packs/node'

/**
 * Finds and reads the packs that a command judges with.
 *
 * @throws PackError when a pack cannot be found or used: every problem, each with its file, line and column.
 */
export function openPacks(names: readonly string[], cwd: string): PackSet {
  const found = findPacks(names, { cwd })
  const set = readPacks(found.sources, { catalogue: readShippedCatalogue(), checkWords })
  const problems = [...found.problems, ...set.problems]
  if (!problems.some(({ severity }) => severity === 'error')) return set
  throw new PackError(problems, formatProblems(problems, set.files))
}
