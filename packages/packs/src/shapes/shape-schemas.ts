import {
  catalogueSchema,
  type JsonSchema,
  messagesSchema,
  packSchema,
  ruleKeys,
  ruleSchema,
  testSchema,
} from '@scram/schemas'
import { shallow } from './shallow.ts'

/** How ajv compiles them: every mistake at once, each with the value at fault. */
export const ajvOptions = { allErrors: true, verbose: true, allowUnionTypes: true } as const

/** The schemas of the maps that files are made of, by the names of their shapes, each without what is nested in it. */
export const shapeSchemas: ReadonlyMap<string, JsonSchema> = new Map(
  [
    ...Object.entries(ruleSchema.definitions ?? {}),
    ...Object.entries(testSchema.definitions ?? {}),
    ...Object.entries(packSchema.definitions ?? {}),
    ...Object.entries(messagesSchema.definitions ?? {}),
    ['rule', { ...ruleSchema, required: [...(ruleSchema.required ?? []), ...ruleKeys] }] as const,
    ['test', testSchema] as const,
    ['pack', packSchema] as const,
    ['messages', messagesSchema] as const,
    ['catalogue', catalogueSchema] as const,
  ].map(([name, schema]) => [name, shallow(schema)]),
)
