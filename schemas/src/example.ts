import { atLeastOne, atMostOne, needs } from './constraints.ts'
import type { Constraint, JsonSchema } from './json-schema.ts'

/** The keys of an example: the course of a training in a few numbers, and what the rule says to it. */
export const exampleKeys: Readonly<Record<string, JsonSchema>> = {
  name: {
    description: 'What happens in it, in a few words.',
    examples: ['one bad epoch'],
    type: 'string',
  },
  every: {
    description: 'Whether one value of a series is one epoch or one step.',
    examples: ['epoch'],
    type: 'string',
    enum: ['epoch', 'step', 'reading'],
    markdownEnumDescriptions: [
      'One value is one epoch.',
      'One value is one step.',
      'One value is a step where all that the rule reads is logged at every step, and else an epoch.',
    ],
    default: 'epoch',
  },
  steps_per_epoch: {
    description:
      'How many steps an epoch has: 1 unless given; with `every: step`, all of them are one epoch unless given.',
    examples: [100],
    type: 'integer',
    minimum: 1,
    maximum: 1_000_000,
  },
  series: {
    description:
      'The values of each metric: numbers, ramps ("0.7..0.9 x8"), constants ("0.5 x4"), "NaN", "Infinity", and "_" where nothing is logged. `$parameters` of the rule, and arithmetic with them in parentheses, may stand for metrics and numbers, so that the example holds however they are tuned.',
    examples: [
      { accuracy: ['0.70..0.95 x12'], val_accuracy: [0.7, 0.74, '_', '0.71 x3'] },
      { $watched: ['0.9..$level x4', '$level x($patience + 1)'] },
    ],
    type: 'object',
    additionalProperties: {
      type: ['array', 'string', 'number'],
      items: { type: ['number', 'string'] },
    },
  },
  facts: {
    description: 'The facts of the run.',
    examples: [{ 'optimizer.learning_rate': 0.01 }],
    type: 'object',
    additionalProperties: { type: ['number', 'string', 'boolean'] },
  },
  fires_at: {
    description:
      'The epochs (or steps) at which it is reported: firing and reminders, counted from 1; 0 is the start. Arithmetic with `$parameters` may stand for them.',
    examples: [[11], ['$patience + 1']],
    type: 'array',
    minItems: 1,
    items: { type: ['integer', 'string'], minimum: 0 },
  },
  resolves_at: {
    description:
      'Beside fires_at, the epochs (or steps) at which it is reported as resolved; `[]` for never. Unless given, it may be resolved at any.',
    examples: [[20], []],
    type: 'array',
    items: { type: ['integer', 'string'], minimum: 0 },
  },
  findings: {
    description: 'Instead of fires_at: every report in its order, with what is to hold of each.',
    examples: [
      [
        { at: 11, likelihood: 'likely', causes: ['past-its-best'] },
        { at: 20, state: 'resolved' },
      ],
    ],
    type: 'array',
    minItems: 1,
    items: { $ref: '#/definitions/wantedFinding' },
  },
  silent: {
    description: 'The rule can tell, and says nothing.',
    examples: [true],
    const: true,
  },
  cannot_tell: {
    description: 'The rule cannot be judged on this.',
    examples: [true],
    const: true,
  },
}

const outcomes = ['fires_at', 'findings', 'silent', 'cannot_tell']
const oneOutcome = 'An example says one of fires_at, findings, silent and cannot_tell.'

/** How the outcomes of an example depend on one another; `known` are all its keys. */
export function outcomeConstraints(known: readonly string[]): readonly Constraint[] {
  return [
    atMostOne(outcomes, oneOutcome),
    atLeastOne(outcomes, known, oneOutcome),
    needs('resolves_at', 'fires_at', 'resolves_at stands beside fires_at.'),
  ]
}

/** An example of a rule. */
export const exampleDefinition: JsonSchema = {
  description: 'A test and a piece of documentation at once. What is not listed must not happen.',
  type: 'object',
  required: ['name'],
  properties: exampleKeys,
  additionalProperties: false,
  allOf: outcomeConstraints(Object.keys(exampleKeys)),
}
