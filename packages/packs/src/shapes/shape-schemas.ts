import {
  calibrationSchema,
  catalogueSchema,
  type JsonSchema,
  messagesSchema,
  packSchema,
  presetSchema,
  ruleSchema,
  templateSchema,
  testSchema,
  wholeKeys,
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
    ...Object.entries(calibrationSchema.definitions ?? {}),
    ...Object.entries(presetSchema.definitions ?? {}),
    ['rule', whole('rule', ruleSchema)] as const,
    ['message', whole('message', ruleSchema.definitions?.message)] as const,
    ['cause', whole('cause', ruleSchema.definitions?.cause)] as const,
    ['template', templateSchema] as const,
    ['templateParameter', templateSchema.definitions?.parameter ?? {}] as const,
    ['test', testSchema] as const,
    ['pack', packSchema] as const,
    ['messages', messagesSchema] as const,
    ['preset', presetSchema] as const,
    ['catalogue', catalogueSchema] as const,
    ['calibration', calibrationSchema] as const,
  ].map(([name, schema]) => [name, shallow(schema)]),
)

/** The schema of what has all of its keys: a rule is read when its template has been laid beneath it. */
function whole(name: keyof typeof wholeKeys, schema: JsonSchema = {}): JsonSchema {
  return { ...schema, required: [...(schema.required ?? []), ...wholeKeys[name]] }
}
