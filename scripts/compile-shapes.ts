import { Ajv } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import { ajvOptions, shapeSchemas } from '../packages/packs/src/shapes/shape-schemas.ts'

/** How ajv counts the characters of a text, which is not worth a module of its own. */
const lengthOfAjv = 'require("ajv/dist/runtime/ucs2length").default'

/**
 * The text of a module that holds the shapes of files, compiled, in place of the one that compiles them when it runs: a
 * command that checks a pack starts in half the time, needs no ajv, and no browser has to allow that text be run as code.
 */
export function compileShapes(): string {
  const ajv = new Ajv({ ...ajvOptions, code: { source: true, esm: true } })
  for (const [name, schema] of shapeSchemas) ajv.addSchema(schema, name)
  const names = [...shapeSchemas.keys()]
  const functions = standalone
    .default(ajv, Object.fromEntries(names.map((name) => [`${name}Shape`, name])))
    .replaceAll(lengthOfAjv, '((text) => [...text].length)')
  if (functions.includes('require(')) throw new Error('a compiled shape needs a module of ajv')
  const shapes = names.map((name) => {
    const keys = JSON.stringify(Object.keys(shapeSchemas.get(name)?.properties ?? {}))
    const errorsOf = `(value) => (${name}Shape(value) ? [] : ${name}Shape.errors)`
    return `  [${JSON.stringify(name)}, { name: ${JSON.stringify(name)}, keys: ${keys}, errorsOf: ${errorsOf} }],`
  })
  return [
    functions.replaceAll('export const', 'const'),
    `const shapes = new Map([\n${shapes.join('\n')}\n])`,
    'export const shapeOf = (name) => shapes.get(name)',
    '',
  ].join('\n')
}
