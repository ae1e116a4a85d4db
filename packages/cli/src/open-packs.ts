import { checkWords } from '@scram/messages'
import { loadPacks, type PackSet } from '@scram/packs'
import { findPacks, readShippedCatalogue } from '@scram/packs/node'

/**
 * Finds and reads the packs that a command judges with.
 *
 * @throws PackError when a pack cannot be found or used: every problem, each with its file, line and column.
 */
export function openPacks(names: readonly string[], cwd: string): PackSet {
  const { sources, problems } = findPacks(names, { cwd })
  return loadPacks(sources, { problems, catalogue: readShippedCatalogue(), checkWords })
}
