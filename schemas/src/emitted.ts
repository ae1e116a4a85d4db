import { catalogueSchema } from './catalogue.ts'
import { findingSchema } from './finding.ts'
import type { JsonSchema } from './json-schema.ts'
import { messagesSchema } from './messages.ts'
import { packSchema } from './pack.ts'
import { recordingSchema } from './recording.ts'
import { ruleSchema } from './rule.ts'

const schemas: Readonly<Record<string, JsonSchema>> = {
  catalogue: catalogueSchema,
  finding: findingSchema,
  messages: messagesSchema,
  pack: packSchema,
  recording: recordingSchema,
  rule: ruleSchema,
}

/** The schema files as they should stand in this folder, made by `tsx schemas/emit.ts`. */
export function emitted(): readonly { readonly file: string; readonly text: string }[] {
  return Object.entries(schemas).map(([name, schema]) => ({
    file: `${name}.schema.json`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }))
}
