import type { JsonSchema } from './json-schema.ts'
import { patterns } from './patterns.ts'
import { overlayDefinitions } from './words.ts'

/** messages/<locale>.yaml: the words of a pack's rules in another language or tone, by rule. */
export const messagesSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'SCRAM messages',
  description: 'The words of rules in another language or tone, by the name of the rule.',
  type: 'object',
  propertyNames: { pattern: patterns.id },
  additionalProperties: { $ref: '#/definitions/overlay' },
  definitions: overlayDefinitions,
}
