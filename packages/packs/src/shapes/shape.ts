import { Ajv } from 'ajv'
import type { Documents } from './documents.ts'
import type { ShapeError } from './shape-error.ts'
import { ajvOptions, shapeSchemas } from './shape-schemas.ts'

/** The kinds of map that files are made of. */
export type ShapeName = keyof Documents

/** A kind of map, ready to be checked. */
export interface Shape {
  readonly name: ShapeName
  /** The keys it knows. */
  readonly keys: readonly string[]
  /** What is at fault with a value. */
  readonly errorsOf: (value: unknown) => readonly ShapeError[]
}

const ajv: Ajv = new Ajv(ajvOptions)
const shapes = new Map<ShapeName, Shape>()

/**
 * A shape by name; compiled when it is first asked for.
 *
 * What is published has a module in place of this one that holds the shapes compiled: compiling them takes longer than
 * checking a hundred rules.
 */
export function shapeOf(name: ShapeName): Shape {
  const existing = shapes.get(name)
  if (existing) return existing
  const schema = shapeSchemas.get(name) ?? {}
  const validate = ajv.compile(schema)
  const errorsOf: Shape['errorsOf'] = (value) => (validate(value) ? [] : (validate.errors ?? []))
  const shape = { name, keys: Object.keys(schema.properties ?? {}), errorsOf }
  shapes.set(name, shape)
  return shape
}
