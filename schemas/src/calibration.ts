import { formatVersion } from './format-version.ts'
import type { JsonSchema } from './json-schema.ts'
import { shaped } from './shaped.ts'

const levels = ['very_likely', 'likely', 'about_even', 'possible'] as const

const levelOf = (level: (typeof levels)[number]): JsonSchema => ({
  description: `What was measured where the rule says that it is ${level.replace('_', ' ')}.`,
  examples: [{ n: 64, right: 51 }],
  $ref: '#/definitions/measured',
})

/** calibration.yaml: how often the rules of a pack were right. */
export const calibrationSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $comment: 'calibration.yaml',
  title: 'Calibration',
  description:
    'How often the rules of a pack were right, counted on runs whose true state is known. Messages print what was measured on 30 runs or more; without it they say that a rule is a rule of thumb.',
  examples: [
    {
      format: 1,
      measured_on:
        '200 trainings of small networks on Fashion-MNIST, half of them with a fault that was put in',
      measured_by: 'scripts/calibrate.ts',
      date: '2026-11-23',
      rules: { 'overfitting-sustained': { likely: { n: 64, right: 51 }, very_likely: { n: 40, right: 39 } } },
    },
  ],
  type: 'object',
  required: ['format', 'measured_on', 'measured_by', 'date', 'rules'],
  properties: {
    format: formatVersion,
    measured_on: {
      description: 'The runs: what was trained on what, and how their true state is known.',
      examples: [
        '200 trainings of small networks on Fashion-MNIST, half of them with a fault that was put in',
      ],
      type: 'string',
    },
    measured_by: {
      description: 'What measures it again: a script, or where the method is written down.',
      examples: ['scripts/calibrate.ts'],
      type: 'string',
    },
    date: {
      description: 'When it was measured, in quotes.',
      examples: ['2026-11-23'],
      ...shaped('date'),
    },
    rules: {
      description: 'What was measured, by the name of the rule.',
      examples: [{ 'overfitting-sustained': { likely: { n: 64, right: 51 } } }],
      type: 'object',
      propertyNames: shaped('id'),
      additionalProperties: { $ref: '#/definitions/measuredRule' },
    },
  },
  additionalProperties: false,
  definitions: {
    measuredRule: {
      description: 'What was measured of one rule, by how sure it says it is.',
      examples: [{ likely: { n: 64, right: 51 }, very_likely: { n: 40, right: 39 } }],
      type: 'object',
      properties: Object.fromEntries(levels.map((level) => [level, levelOf(level)])),
      additionalProperties: false,
    },
    measured: {
      description: 'How often it spoke, and how often it was right.',
      examples: [{ n: 64, right: 51 }],
      type: 'object',
      required: ['n', 'right'],
      properties: {
        n: {
          description: 'The runs in which it spoke.',
          examples: [64],
          type: 'integer',
          minimum: 1,
        },
        right: {
          description: 'Those of them in which it was right.',
          examples: [51],
          type: 'integer',
          minimum: 0,
        },
      },
      additionalProperties: false,
    },
  },
}
