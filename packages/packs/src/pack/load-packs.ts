import type { PackSource } from '../pack-source.ts'
import type { Problem } from '../problem.ts'
import { formatProblems } from '../text/format-problems.ts'
import { addWords, type WordsFile } from './add-words.ts'
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
  /** Words from outside the packs, laid over theirs. */
  readonly words?: readonly WordsFile[]
  /** Told of problems that keep nothing from being used: what is wrong with words falls back. */
  readonly warn?: (text: string) => void
}

/**
 * Reads packs that are about to be used. A mistake in the words of another language costs no more than those words.
 *
 * @throws PackError with every problem, where there is an error.
 */
export function loadPacks(sources: readonly PackSource[], options: LoadOptions = {}): PackSet {
  const set = readWithWords(sources, options)
  const problems = [...(options.problems ?? []), ...set.problems]
  const added = new Set(options.words?.map(({ file }) => file))
  /** Whether a problem is one of the words of another language. */
  const isOfWords = ({ file }: Problem): boolean => added.has(file) || /(?:^|\/)messages\/[^/]+$/u.test(file)
  if (problems.some((problem) => problem.severity === 'error' && !isOfWords(problem)))
    throw new PackError(problems, formatProblems(problems, set.files))
  const ofWords = problems.filter(isOfWords)
  if (ofWords.length > 0) options.warn?.(formatProblems(ofWords, set.files))
  return set
}

/** The templates that SCRAM ships are worded like a pack of this name. */
const ofTemplates = 'templates'

function readWithWords(sources: readonly PackSource[], options: LoadOptions): PackSet {
  const { words = [], checkWords } = options
  const templateWords = words.filter(({ pack }) => pack === ofTemplates)
  return addWords(readPacks(sources, { ...options, templateWords }), words, checkWords)
}
