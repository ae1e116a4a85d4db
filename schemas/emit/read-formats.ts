import { readdirSync } from 'node:fs'
import type { JsonSchema } from '../src/json-schema.ts'

/** A file format: its name, after the module that declares it, and its schema. */
export interface Format {
  readonly name: string
  readonly schema: JsonSchema
}

/**
 * Every file format, by name. A module of `src/` that exports a schema with `$schema` declares one; what has none is
 * part of others.
 */
export async function readFormats(): Promise<readonly Format[]> {
  const folder = new URL('../src/', import.meta.url)
  const modules = readdirSync(folder)
    .filter((file) => /^(?!index\.)[a-z-]+\.ts$/u.test(file))
    .sort()
  const formats: Format[] = []
  for (const file of modules) {
    const exported: Readonly<Record<string, unknown>> = await import(new URL(file, folder).href)
    const schema = Object.values(exported).find(isFormat)
    if (schema) formats.push({ name: file.slice(0, -'.ts'.length), schema })
  }
  return formats
}

function isFormat(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && '$schema' in value
}
