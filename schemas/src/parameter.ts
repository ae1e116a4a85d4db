import { needsValue, whereValue } from './constraints.ts'
import type { Constraint, JsonSchema } from './json-schema.ts'

const numeric = ['number', 'fraction', 'percent', 'integer']

const boundsOf = (value: JsonSchema): Constraint => ({
  properties: { default: value, example: value, min: value, max: value },
})

/** A value that may be tuned. */
export const parameterDefinition: JsonSchema = {
  description: 'A value that a course may tune, used in the rule as `$name`.',
  type: 'object',
  required: ['type', 'default'],
  properties: {
    type: {
      description: 'What kind of value it is.',
      examples: ['fraction'],
      type: 'string',
      enum: ['number', 'fraction', 'percent', 'integer', 'window', 'text', 'metric', 'fact'],
      markdownEnumDescriptions: [
        'Any number.',
        'A number from 0 to 1.',
        'A number from 0 to 100.',
        'A whole number.',
        'A stretch of training, such as `3 epochs`.',
        'One of `choices`.',
        'The name of a metric, used as `metric: $name`.',
        'The name of a fact, used as `fact: $name`.',
      ],
    },
    default: {
      description: 'The value in force unless it is tuned.',
      examples: [0.02, '3 epochs', 'val_loss'],
      type: ['number', 'string'],
    },
    min: {
      description: 'The least value that makes sense. A window with bounds is counted in their unit.',
      examples: [0, '2 epochs'],
      type: ['number', 'string'],
    },
    max: {
      description: 'The greatest value that makes sense.',
      examples: [1, '50 epochs'],
      type: ['number', 'string'],
    },
    choices: {
      description: 'Only with `type: text`: the values to choose from.',
      examples: [['relu', 'elu']],
      type: 'array',
      minItems: 1,
      items: { type: 'string' },
    },
    label: {
      description: 'What it means, in a few words.',
      examples: ['How long it must last'],
      type: 'string',
    },
  },
  additionalProperties: false,
  allOf: [
    needsValue('choices', 'type', ['text'], 'choices only mean something with type: text.'),
    ...['min', 'max'].map((key) =>
      needsValue(key, 'type', [...numeric, 'window'], `${key} means nothing for this type.`),
    ),
    whereValue('type', 'window', boundsOf({ $ref: '#/definitions/window' })),
    ...numeric.map((type) =>
      whereValue('type', type, boundsOf({ type: 'number', errorMessage: 'Write a number, without quotes.' })),
    ),
  ],
}
