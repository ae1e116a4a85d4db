import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { reasonOf } from '@scram/core'
import { parse } from 'yaml'
import type { Preset } from '../source/preset.ts'
import { readPreset } from '../source/read-preset.ts'

const shipped = fileURLToPath(new URL('../../presets/', import.meta.url))

/** The presets that ship, one file each. */
export function shippedPresets(): readonly Preset[] {
  return readdirSync(shipped)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readPresetFile(join(shipped, name)))
}

/**
 * The presets to choose from: a name stands for the one that ships, a path for a file of one's own; all that ship where
 * nothing is named.
 *
 * @param cwd the folder that paths are seen from
 *
 * @throws Error when there is no such preset, or its file is not one.
 */
export function readPresets(names: readonly string[] = [], cwd = '.'): readonly Preset[] {
  const all = shippedPresets()
  if (names.length === 0) return all
  return names.map((name) => {
    const found = all.find((preset) => preset.name === name)
    if (found) return found
    const path = resolve(cwd, name)
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) return readPresetFile(path, name)
    const known = all.map((preset) => preset.name).join(', ')
    throw new Error(`There is no preset ${name}. SCRAM ships ${known}; for one of your own, name its file.`)
  })
}

function readPresetFile(path: string, name = basename(path)): Preset {
  return readPreset(parseFile(path, name), name)
}

function parseFile(path: string, name: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`${name}: ${reasonOf(error)}`)
  }
}
