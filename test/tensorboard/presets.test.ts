import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadPreset } from '@scram/packs'
import { readShippedCatalogue } from '@scram/packs/node'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../packages/tensorboard/presets')
const catalogue = readShippedCatalogue()

test.each(readdirSync(folder))('the preset %s is sound, and named after its file', (file) => {
  const { preset } = loadPreset(readFileSync(join(folder, file), 'utf8'), file, catalogue)
  expect(`${preset}.yaml`).toBe(file)
})
