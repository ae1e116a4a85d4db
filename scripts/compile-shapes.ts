import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import { ajvOptions, shapeSchemas } from '../packages/packs/src/shapes/shape-schemas.ts'

/**
 * Writes the shapes of files, compiled, in place of the module that compiles them when it runs: a command that checks a
 * pack starts in half the time, needs no ajv, and no browser has to allow that text be run as code.
 */
const ajv = new Ajv({ ...ajvOptions, code: { source: true, esm: true } })
for (const [name, schema] of shapeSchemas) ajv.addSchema(schema, name)
const names = [...shapeSchemas.keys()]
const functions = standalone.default(ajv, Object.fromEntries(names.map((name) => [`${name}Shape`, name])))
if (functions.includes('require(')) throw new Error('a compiled shape needs a module of ajv')

const shapes = names.map((name) => {
  const keys = JSON.stringify(Object.keys(shapeSchemas.get(name)?.properties ?? {}))
  const errorsOf = `(value) => (${name}Shape(value) ? [] : ${name}Shape.errors)`
  return `  [${JSON.stringify(name)}, { name: ${JSON.stringify(name)}, keys: ${keys}, errorsOf: ${errorsOf} }],`
})
const module = [
  '// Written by scripts/compile-shapes.ts.',
  functions.replaceAll('export const', 'const'),
  `const shapes = new Map([\n${shapes.join('\n')}\n])`,
  'export const shapeOf = (name) => shapes.get(name)',
  '',
]
writeFileSync(resolve(import.meta.dirname, '../packages/packs/dist/shapes/shape.js'), module.join('\n'))
