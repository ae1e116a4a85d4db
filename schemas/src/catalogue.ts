import { formatVersion } from './format-version.ts'
import type { JsonSchema } from './json-schema.ts'
import { shaped } from './shaped.ts'

const title: JsonSchema = {
  description: 'What it is, in a few words for a learner.',
  examples: ['validation loss'],
  type: 'string',
}

const labels: JsonSchema = {
  description: 'The labels that tell its series apart.',
  examples: [['layer']],
  type: 'array',
  items: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_]*$' },
}

const metric: JsonSchema = {
  description: 'A number that is logged while the training runs.',
  type: 'object',
  required: ['title', 'clock'],
  properties: {
    title,
    unit: {
      description: '`fraction` (0 to 1), `nats`, `count`, `seconds`, or nothing for a plain number.',
      examples: ['fraction'],
      type: 'string',
    },
    clock: {
      description: 'Whether it is logged at every step, or once an epoch.',
      examples: ['epoch'],
      type: 'string',
      enum: ['step', 'epoch'],
    },
    range: {
      description: 'The least and the greatest value it can take; null where there is no bound.',
      examples: [[0, null]],
      type: 'array',
      items: { type: ['number', 'null'] },
      minItems: 2,
      maxItems: 2,
    },
    better: {
      description: 'Which way is better.',
      examples: ['higher'],
      type: 'string',
      enum: ['higher', 'lower'],
    },
    aliases: {
      description: 'Other names under which frameworks log it.',
      examples: [['acc']],
      type: 'array',
      items: { ...shaped('metric') },
    },
    labels,
    log: {
      description: 'How to get it logged, by framework or `any`: completes "To have it checked, …".',
      examples: [{ any: 'give model.fit validation data' }],
      type: 'object',
      additionalProperties: { type: 'string' },
    },
  },
  additionalProperties: false,
}

const fact: JsonSchema = {
  description: 'Something that does not change during a run.',
  type: 'object',
  required: ['title', 'type'],
  properties: {
    title,
    type: {
      description: 'What kind of value it is.',
      examples: ['number'],
      type: 'string',
      enum: ['number', 'string', 'boolean'],
    },
    labels,
  },
  additionalProperties: false,
}

/** A metric and a fact, as the catalogue and pack.yaml declare them. */
export const entryDefinitions: Readonly<Record<string, JsonSchema>> = { metric, fact }

/** The two maps of a catalogue. */
export const entryMaps: Readonly<Record<'metrics' | 'facts', JsonSchema>> = {
  metrics: {
    description: 'Metrics that rules may name.',
    examples: [
      { val_f1: { title: 'validation F1 score', unit: 'fraction', clock: 'epoch', better: 'higher' } },
    ],
    type: 'object',
    additionalProperties: { $ref: '#/definitions/metric' },
  },
  facts: {
    description: 'Facts that rules may name.',
    examples: [{ 'data.languages': { title: 'number of languages', type: 'number' } }],
    type: 'object',
    additionalProperties: { $ref: '#/definitions/fact' },
  },
}

/** catalogue.yaml: the metrics and facts that every pack may name. */
export const catalogueSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $comment: 'catalogue.yaml',
  title: 'Catalogue',
  description: 'The metrics and facts that the rules of every pack may name.',
  examples: [
    {
      format: 1,
      metrics: {
        val_loss: {
          title: 'validation loss',
          clock: 'epoch',
          better: 'lower',
          log: { keras: 'pass validation_split=0.2 to model.fit' },
        },
      },
      facts: { 'optimizer.learning_rate': { title: 'learning rate', type: 'number' } },
    },
  ],
  type: 'object',
  properties: {
    format: formatVersion,
    ...entryMaps,
  },
  additionalProperties: false,
  definitions: entryDefinitions,
}
