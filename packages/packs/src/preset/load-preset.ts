import type { Catalogue } from '@scram/core'
import type { PresetDocument } from '@scram/schemas'
import { PackError } from '../pack/load-packs.ts'
import { formatProblems } from '../text/format-problems.ts'
import { readPreset } from './read-preset.ts'

/**
 * Reads a preset that is about to be used.
 *
 * @throws PackError with every problem where there is one.
 */
export function loadPreset(text: string, file: string, catalogue: Catalogue): PresetDocument {
  const { preset, problems } = readPreset(text, file, catalogue)
  if (preset) return preset
  throw new PackError(problems, formatProblems(problems, { [file]: text }))
}
