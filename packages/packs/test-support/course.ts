import { basics, testCatalogue } from '../fixtures/test-pack.ts'
import type { PackSet } from '../src/pack/pack-set.ts'
import { readPacks } from '../src/pack/read-packs.ts'
import type { PackSource } from '../src/pack-source.ts'

/** A pack of the given pack.yaml, without rules of its own unless given, that may extend `./basics` and others. */
export function pack(
  id: string,
  more: string,
  files: Readonly<Record<string, string>> = {},
  extended: PackSource['extended'] = {},
): PackSource {
  const text = `format: 1\npack: ${id}\nversion: "1.0.0"\ntitle: ${id}\n${more}`
  return {
    name: id,
    dir: id,
    files: { 'pack.yaml': text, ...files },
    extended: { './basics': basics, ...extended },
  }
}

/** The set that packs come to. */
export function read(...sources: PackSource[]): PackSet {
  return readPacks(sources, { catalogue: testCatalogue })
}

/** The ids of the rules that are used. */
export function ids({ rules }: PackSet): readonly string[] {
  return rules.map(({ id }) => id)
}

/** What makes a pack extend `./basics`. */
export const extendBasics: string = 'extends: [{ pack: ./basics, version: "^1.0.0" }]\n'
