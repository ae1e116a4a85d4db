import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Catalogue } from '@scram/core'
import { loadPreset } from '@scram/packs'
import { createPreset, type Preset } from '@scram/tensorboard'
import { shippedPresets } from '@scram/tensorboard/node'

/** What presets are looked for by, and what they may name. */
export interface PresetOptions {
  readonly cwd: string
  readonly catalogue: Catalogue
}

/**
 * The presets to choose from: a name stands for the one that ships, a path for a file of one's own; all that ship where
 * nothing is named.
 *
 * @throws PackError where a file is at fault: every problem with its line and column.
 * @throws Error where there is no such preset.
 */
export function openPresets(names: readonly string[], { cwd, catalogue }: PresetOptions): readonly Preset[] {
  const shipped = shippedPresets()
  if (names.length === 0) return shipped
  return names.map((name) => {
    const found = shipped.find((preset) => preset.name === name)
    if (found) return found
    const path = resolve(cwd, name)
    if (statSync(path, { throwIfNoEntry: false })?.isFile())
      return createPreset(loadPreset(readFileSync(path, 'utf8'), name, catalogue))
    const known = shipped.map((preset) => preset.name).join(', ')
    throw new Error(`There is no preset ${name}. SCRAM ships ${known}; for one of your own, name its file.`)
  })
}
