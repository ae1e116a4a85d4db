import { excludes } from './constraints.ts'
import { exampleKeys, outcomeConstraints } from './example.ts'
import { formatVersion } from './format-version.ts'
import type { JsonSchema } from './json-schema.ts'
import { wantedFindingDefinitions } from './wanted-finding.ts'

const caseKeys: Readonly<Record<string, JsonSchema>> = {
  ...exampleKeys,
  recording: {
    description:
      'Instead of series: a recording (.jsonl) or a CSV file in the folder of the pack, by its path from there.',
    examples: ['recordings/overfitting.csv'],
    type: 'string',
  },
  known_problem: {
    description:
      'Why the rule does not do what is wanted here, yet. The case counts as failed only once it passes.',
    examples: ['It takes the noise of 100 validation images for a rise.'],
    type: 'string',
  },
}

/** <rule>.test.yaml: longer cases of one rule, beside it. */
export const testSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $comment: '<rule>.test.yaml',
  title: 'Test',
  description:
    'Longer cases of one rule: recordings of trainings, its words in several languages, known problems.',
  examples: [
    {
      format: 1,
      locales: ['en', 'es'],
      cases: [
        {
          name: 'a real training that overfits',
          recording: 'recordings/overfitting.csv',
          findings: [{ at: 11, readings: { lost: 21.4 }, says: { en: { body: '21%' } } }],
        },
        {
          name: 'a sound training with a small validation set',
          recording: 'recordings/small.csv',
          silent: true,
          known_problem: 'It takes the noise of 100 validation images for a rise.',
        },
      ],
    },
  ],
  type: 'object',
  required: ['format', 'cases'],
  properties: {
    format: formatVersion,
    locales: {
      description:
        'Languages in which all that is reported must have words of its own, down to the last sentence.',
      examples: [['en', 'es']],
      type: 'array',
      minItems: 1,
      items: { type: 'string' },
    },
    cases: {
      description: 'The cases.',
      examples: [[{ name: 'it falls', series: { loss: ['2..1 x50'] }, silent: true }]],
      type: 'array',
      minItems: 1,
      maxItems: 200,
      items: { $ref: '#/definitions/case' },
    },
  },
  additionalProperties: false,
  definitions: {
    case: {
      description: 'A training, and what the rule is to make of it. What is not listed must not happen.',
      type: 'object',
      required: ['name'],
      properties: caseKeys,
      additionalProperties: false,
      allOf: [
        ...outcomeConstraints(Object.keys(caseKeys)),
        excludes('recording', ['series', 'steps_per_epoch'], 'A case has a recording or series, not both.'),
      ],
    },
    ...wantedFindingDefinitions,
  },
}
