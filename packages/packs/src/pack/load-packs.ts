import type { PackSource } from '../pack-source.ts'
import type { Problem } from '../problem.ts'
import { formatProblems } from '../text/format-problems.ts'
import type { PackSet } from './pack-set.ts'
import { type ReadOptions, readPacks } from './read-packs.ts'

/** Packs that cannot be used. Its message is every problem, as `formatProblems` writes them. */
export class PackError extends Error {
  override readonly name = 'PackError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[], text: string) {
    super(text)
    this.problems = problems
  }
}

/** What packs are loaded with. */
export interface LoadOptions extends ReadOptions {
  /** What already went wrong while the packs were looked for. */
  readonly problems?: readonly Problem[]
}

/** Reads packs that are about to be used. Throws a `PackError` with every problem where there is an error. */
export function loadPacks(sources: readonly PackSource[], options: LoadOptions = {}): PackSet {
  const set = readPacks(sources, options)
  const problems = [...(options.problems ?? []), ...set.problems]
  if (!problems.some(({ severity }) => severity === 'error')) return set
  throw new PackError(problems, formatProblems(problems, set.files))
}
