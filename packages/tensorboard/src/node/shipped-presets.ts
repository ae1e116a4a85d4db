import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { PresetDocument } from '@scram/schemas'
import { parse } from 'yaml'
import { createPreset } from '../source/create-preset.ts'
import type { Preset } from '../source/preset.ts'

const folder = new URL('../../presets/', import.meta.url)

/** The presets that ship, one file each. */
export function shippedPresets(): readonly Preset[] {
  return readdirSync(fileURLToPath(folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => createPreset(parse(readFileSync(new URL(name, folder), 'utf8')) as PresetDocument))
}
