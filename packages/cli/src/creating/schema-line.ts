import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

/**
 * The first line of a YAML file, by which editors find its schema: in the nearest `node_modules` that has it, so that the
 * path holds for everyone who works on the project, or else where this program has it.
 *
 * @param folder where the file will be
 */
export function schemaLine(folder: string, schema: 'rule' | 'pack'): string {
  const file = `${schema}.schema.json`
  const inProject = ancestors(folder)
    .map((each) => join(each, 'node_modules/@scram/schemas', file))
    .find((path) => existsSync(path))
  const found = inProject ?? createRequire(import.meta.url).resolve(`@scram/schemas/${file}`)
  return `# yaml-language-server: $schema=${relative(folder, found).replaceAll('\\', '/')}`
}

function ancestors(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...ancestors(above)]
}
