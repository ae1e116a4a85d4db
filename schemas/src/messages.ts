import type { JsonSchema } from './json-schema.ts'
import { shaped } from './shaped.ts'
import { overlayDefinitions } from './words.ts'

/** messages/<locale>.yaml: the words of a pack's rules in another language or tone, by rule. */
export const messagesSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $comment: 'messages/<locale>.yaml',
  title: 'Messages',
  description: 'The words of rules in another language or tone, by the name of the rule.',
  examples: [
    {
      'loss-that-rises': {
        title: 'La pérdida sube',
        body: 'La pérdida ha subido de {{num rise.from}} a {{num rise.to}}.',
        causes: {
          'step-too-large': {
            cause: 'Los pasos pueden ser demasiado grandes.',
            try: 'Divide la tasa de aprendizaje entre diez.',
          },
        },
      },
    },
  ],
  type: 'object',
  properties: {
    pack: {
      description: 'The words of pack.yaml: its title, and those of the metrics and facts that it adds.',
      examples: [{ metrics: { f1: { title: 'medida F1' } } }],
      $ref: '#/definitions/packOverlay',
    },
  },
  propertyNames: shaped('ruleReference'),
  additionalProperties: { $ref: '#/definitions/overlay' },
  definitions: overlayDefinitions,
}
