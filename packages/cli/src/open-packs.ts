import { checkWords } from '@scram/messages'
import { loadPacks, type PackSet } from '@scram/packs'
import { findPacks, readShippedCatalogue } from '@scram/packs/node'
import type { OpenWords } from './open-words.ts'

/**
 * Finds and reads the packs that a command judges with.
 *
 * @param course the words that are laid over theirs
 * @throws PackError when a pack cannot be found or used: every problem, each with its file, line and column.
 */
export function openPacks(
  names: readonly string[],
  cwd: string,
  course?: Pick<OpenWords, 'packs' | 'warn'>,
): PackSet {
  const { sources, problems } = findPacks(names, { cwd })
  return loadPacks(sources, {
    problems,
    catalogue: readShippedCatalogue(),
    checkWords,
    ...(course && { words: course.packs, warn: course.warn }),
  })
}
