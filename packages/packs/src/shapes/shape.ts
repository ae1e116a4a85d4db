import {
  catalogueSchema,
  type JsonSchema,
  messagesSchema,
  packSchema,
  ruleSchema,
  testSchema,
} from '@scram/schemas'
import { Ajv, type ValidateFunction } from 'ajv'
import { shallow } from './shallow.ts'

const schemas: ReadonlyMap<string, JsonSchema> = new Map([
  ...Object.entries(ruleSchema.definitions ?? {}),
  ...Object.entries(testSchema.definitions ?? {}),
  ...Object.entries(packSchema.definitions ?? {}),
  ...Object.entries(messagesSchema.definitions ?? {}),
  ['rule', ruleSchema],
  ['test', testSchema],
  ['pack', packSchema],
  ['messages', messagesSchema],
  ['catalogue', catalogueSchema],
])

/** The kinds of map that files are made of. */
export type ShapeName =
  | 'rule'
  | 'parameter'
  | 'group'
  | 'leaf'
  | 'source'
  | 'stronger'
  | 'message'
  | 'cause'
  | 'example'
  | 'test'
  | 'case'
  | 'wantedFinding'
  | 'wantedWords'
  | 'pack'
  | 'metric'
  | 'fact'
  | 'catalogue'
  | 'messages'
  | 'overlay'
  | 'packOverlay'
  | 'metricOverlay'
  | 'causeOverlay'

/** A kind of map, ready to be checked. */
export interface Shape {
  readonly name: ShapeName
  /** The keys it knows. */
  readonly keys: readonly string[]
  readonly validate: ValidateFunction
}

const ajv: Ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true })
const shapes = new Map<ShapeName, Shape>()

/** A shape by name; compiled when it is first asked for. */
export function shapeOf(name: ShapeName): Shape {
  const existing = shapes.get(name)
  if (existing) return existing
  const schema = schemas.get(name) ?? {}
  const shape = { name, keys: Object.keys(schema.properties ?? {}), validate: ajv.compile(shallow(schema)) }
  shapes.set(name, shape)
  return shape
}
