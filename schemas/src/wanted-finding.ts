import type { JsonSchema } from './json-schema.ts'
import { likelihood } from './likelihood.ts'
import { shaped } from './shaped.ts'

const text: Pick<JsonSchema, 'type' | 'items'> = { type: ['string', 'array'], items: { type: 'string' } }

/** What an example wants of a single report, and of its words. */
export const wantedFindingDefinitions: Readonly<Record<string, JsonSchema>> = {
  wantedFinding: {
    description: 'A report that is to be made. Of what it leaves out, anything goes.',
    type: 'object',
    required: ['at'],
    properties: {
      at: {
        description: 'The epoch (or step) of the report, counted from 1; 0 is the start.',
        examples: [11, '$patience + 1'],
        type: ['integer', 'string'],
        minimum: 0,
      },
      state: {
        description: 'What is reported.',
        examples: ['resolved'],
        type: 'string',
        enum: ['fired', 'reminded', 'resolved'],
        markdownEnumDescriptions: [
          'The rule has come true.',
          'It has been true for long, and is reported again.',
          'It is no longer true.',
        ],
        default: 'fired',
      },
      labels: {
        description:
          'What it is found for, where the rule has for_each; a list where one report is to stand for several.',
        examples: [{ layer: 'conv1' }, [{ layer: 'conv1' }, { layer: 'conv2' }]],
        type: ['object', 'array'],
        items: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } },
        additionalProperties: { type: ['string', 'number', 'boolean'] },
      },
      likelihood,
      causes: {
        description: 'All causes that it names, by id, in their order.',
        examples: [['too-much-freedom', 'past-its-best']],
        type: 'array',
        items: shaped('id'),
      },
      readings: {
        description:
          'Readings by the name that the rule gives them with `as`: a number as far as it is written out (0.04 is anything that rounds to it), or a list of the least and the greatest it may be.',
        examples: [{ lost: 0.04 }, { lost: [0.03, 0.05] }],
        type: 'object',
        additionalProperties: {
          type: ['number', 'array'],
          items: { type: 'number' },
          minItems: 2,
          maxItems: 2,
        },
      },
      says: {
        description: 'What its message says, by language.',
        examples: [{ en: { title: 'overfitting', body: ['21%', '0.85'] }, es: { body: '21 %' } }],
        type: 'object',
        additionalProperties: { $ref: '#/definitions/wantedWords' },
      },
    },
    additionalProperties: false,
  },
  wantedWords: {
    description: 'What parts of a message say: each a piece of text that stands in it, or a list of pieces.',
    type: 'object',
    properties: {
      title: { description: 'A piece of its title.', examples: ['overfitting'], ...text },
      body: { description: 'A piece of what was seen.', examples: [['21%', '0.85']], ...text },
      hedge: { description: 'A piece of how sure it is.', examples: ['rule of thumb'], ...text },
      why: { description: 'A piece of why it matters.', examples: ['memorise'], ...text },
      caution: { description: 'A piece of when it may be wrong.', examples: ['validation set'], ...text },
    },
    additionalProperties: false,
  },
}
