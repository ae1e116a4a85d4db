import type { JsonSchema } from './json-schema.ts'
import { numberSchema } from './numbers.ts'

const reference = { $ref: '#/definitions/number' }

/** One line of a recording in JSON Lines: what is known of the whole run, or what was seen at one moment. */
export const recordingSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $comment: 'a line of <name>.jsonl',
  title: 'Recording',
  description:
    'A recording is one such object a line: {"format":1,"facts":{…}} first, then one line for each step and for the end of each epoch.',
  examples: [
    { format: 1, facts: { 'optimizer.learning_rate': 0.01, 'layer.units{layer=dense_1}': 64 } },
    { step: 1, epoch: 1, metrics: { loss: 2.3, 'gradient_norm{layer=dense_1}': 0.01 } },
    { step: 100, epoch: 1, end: 'epoch', metrics: { val_loss: 1.9 } },
  ],
  type: 'object',
  properties: {
    format: {
      description: 'The version of this format: 1. It stands in the first line.',
      examples: [1],
      const: 1,
    },
    facts: {
      description: 'What does not change during the run, by key.',
      examples: [{ 'optimizer.learning_rate': 0.01, 'layer.units{layer=dense_1}': 64 }],
      type: 'object',
      additionalProperties: { type: ['number', 'string', 'boolean'] },
    },
    step: {
      description: 'The optimizer update, counted from 1 through all epochs.',
      examples: [120],
      type: 'integer',
      minimum: 0,
    },
    epoch: { description: 'The epoch, counted from 1.', examples: [3], type: 'integer', minimum: 0 },
    end: {
      description: 'Present where the values hold for the whole epoch, which ends here.',
      examples: ['epoch'],
      const: 'epoch',
    },
    metrics: {
      description: 'What was measured, by key; null for what was not.',
      examples: [{ loss: 2.3, 'gradient_norm{layer=dense_1}': 'NaN' }],
      type: 'object',
      additionalProperties: { anyOf: [reference, { type: 'null' }] },
    },
  },
  anyOf: [{ required: ['format'] }, { required: ['facts'] }, { required: ['step', 'epoch'] }],
  additionalProperties: false,
  definitions: { number: numberSchema },
}
