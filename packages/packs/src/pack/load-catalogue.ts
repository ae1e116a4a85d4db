import type { Catalogue } from '@scram/core'
import { formatProblems } from '../text/format-problems.ts'
import { PackError } from './load-packs.ts'
import { readCatalogue } from './read-catalogue.ts'

/** Reads a catalogue that is about to be used. Throws a `PackError` with every problem where there is an error. */
export function loadCatalogue(text: string, file: string): Catalogue {
  const { catalogue, problems } = readCatalogue(text, file)
  if (problems.some(({ severity }) => severity === 'error')) {
    throw new PackError(problems, formatProblems(problems, { [file]: text }))
  }
  return catalogue
}
