import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Catalogue } from '@scram/core'
import { loadCatalogue } from '../pack/load-catalogue.ts'

/** The folder of the package that ships packs. */
export function shippedFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@scram/rules/package.json'))
}

/** The names of the packs that SCRAM ships. */
export function shippedPacks(): readonly string[] {
  return readdirSync(shippedFolder(), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(entry.parentPath, entry.name, 'pack.yaml')))
    .map(({ name }) => name)
    .sort()
}

/** The metrics and facts that every pack may name. Throws a `PackError` where the shipped file is at fault. */
export function readShippedCatalogue(): Catalogue {
  const file = join(shippedFolder(), 'catalogue.yaml')
  return loadCatalogue(readFileSync(file, 'utf8'), file)
}
