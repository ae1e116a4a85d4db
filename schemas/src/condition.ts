import { comparators } from './comparators.ts'
import { atLeastOne, atMostOne, excludes, needs, needsValue, whereValue } from './constraints.ts'
import type { Constraint, JsonSchema } from './json-schema.ts'
import { measureDescriptions, measureNames } from './measures.ts'
import { shaped } from './shaped.ts'

const threshold = (title: string, example: string): JsonSchema => ({
  description: `${title} A number, \`$parameter\`, a name from \`define\`, or another metric or fact.`,
  examples: [example.startsWith('$') ? example : Number(example), { fact: 'data.chance_accuracy' }],
  $ref: '#/definitions/threshold',
})

const interval = (what: string): JsonSchema => ({
  description: `${what} Two numbers (or \`$parameters\`), the lower one first.`,
  examples: [[0, 1]],
  type: 'array',
  items: { type: ['number', 'string'] },
  minItems: 2,
  maxItems: 2,
})

const source: Readonly<Record<string, JsonSchema>> = {
  metric: {
    description:
      'The metric that is measured, as the catalogue or pack.yaml names it, a name from `define`, or a `$parameter`.',
    examples: ['val_loss'],
    type: 'string',
  },
  fact: {
    description: 'The fact that is read: something that does not change during a run. Or a `$parameter`.',
    examples: ['optimizer.learning_rate'],
    type: 'string',
  },
  measure: {
    description: "What is computed from the metric's values.",
    examples: ['median'],
    type: 'string',
    enum: measureNames,
    markdownEnumDescriptions: measureDescriptions,
    default: 'last',
  },
  over: {
    description:
      'The window: `2 epochs`, `50 steps`, or `3 readings` (the last logged values, whatever their distance).',
    examples: ['2 epochs'],
    $ref: '#/definitions/window',
  },
  smooth: {
    description: 'Replace each value by the running median of this many values first.',
    examples: [3],
    type: ['integer', 'string'],
  },
  range: interval('Only with `measure: share_outside`, which needs it: what is not outside, ends included.'),
  level: {
    description: 'Only with `measure: crossings`: the value that is crossed.',
    examples: [0.5],
    type: ['number', 'string'],
    default: 0,
  },
}

const leaf: Readonly<Record<string, JsonSchema>> = {
  ...source,
  above: threshold('True when the reading is greater.', '1'),
  at_least: threshold('True when the reading is greater or equal.', '$loss_of'),
  below: threshold('True when the reading is smaller.', '0.5'),
  at_most: threshold('True when the reading is smaller or equal.', '0'),
  between: interval('True inside the interval, ends included.'),
  outside: interval('True outside the interval.'),
  equals: {
    description: 'True when the reading is exactly this number, text, or true/false.',
    examples: ['relu', 2],
    type: ['number', 'string', 'boolean'],
  },
  one_of: {
    description: 'True when the reading is one of these.',
    examples: [['relu', 'elu']],
    type: 'array',
    items: { type: ['number', 'string', 'boolean'] },
    minItems: 1,
  },
  trend: {
    description: 'True when the metric moves this way over the whole window. Needs `over`.',
    examples: ['rising'],
    type: 'string',
    enum: ['rising', 'falling', 'flat'],
    markdownEnumDescriptions: [
      'It grows: in every interval where there are up to 5, by a slope beyond doubt where there are more.',
      'It shrinks, judged as `rising` is.',
      'It neither rises nor falls by more than `tolerance`.',
    ],
  },
  is: {
    description: 'True when the newest value is of this kind.',
    examples: ['not_finite'],
    type: 'string',
    enum: ['finite', 'not_finite', 'missing', 'present'],
    markdownEnumDescriptions: [
      'It is a number.',
      'It is NaN or infinite.',
      'Nothing was ever logged.',
      'Something was logged.',
    ],
  },
  tolerance: {
    description: 'Only with `trend`: a move of at most this much counts as flat.',
    examples: [0.001],
    type: ['number', 'string'],
    default: 0,
  },
  if_missing: {
    description: 'The verdict when nothing was logged; without it, the rule says that it cannot tell.',
    examples: [false],
    type: 'boolean',
  },
  as: {
    description: 'The name under which the message may use this reading: `{{num lost.value}}`.',
    examples: ['lost'],
    ...shaped('name'),
  },
}

const group: Readonly<Record<string, JsonSchema>> = {
  all: {
    description: 'True when every one of these is.',
    examples: [[{ metric: 'loss', is: 'not_finite' }]],
    type: 'array',
    minItems: 1,
    items: { $ref: '#/definitions/condition' },
  },
  any: {
    description: 'True when at least one of these is.',
    examples: [[{ metric: 'loss', is: 'not_finite' }]],
    type: 'array',
    minItems: 1,
    items: { $ref: '#/definitions/condition' },
  },
  not: {
    description: 'True when this is false. What cannot be told stays untold.',
    examples: [{ metric: 'loss', is: 'finite' }],
    $ref: '#/definitions/condition',
  },
}

const groups = Object.keys(group)
const subjects = ['metric', 'fact']
const known = [...groups, ...Object.keys(leaf)]
const oneComparison =
  'A test has exactly one comparison, such as above: 1; for an interval, write between: [a, b].'

/** How the keys of what is read depend on one another, in a test and in a threshold. */
const sourceRules: readonly Constraint[] = [
  atMostOne(subjects, 'A test reads either a metric or a fact, not both.'),
  ...['measure', 'over', 'smooth', 'range', 'level'].map((key) =>
    excludes('fact', [key], `A fact does not change, so ${key} means nothing for it: leave it out.`),
  ),
  needsValue(
    'range',
    'measure',
    ['share_outside'],
    'range only means something with measure: share_outside.',
  ),
  needsValue('level', 'measure', ['crossings'], 'level only means something with measure: crossings.'),
  whereValue('measure', 'share_outside', {
    required: ['range'],
    errorMessage: 'share_outside needs a range to be outside of, such as range: [0, 1].',
  }),
]

const conditionRules: readonly Constraint[] = [
  atMostOne(groups, 'A group is one of all, any and not: put one inside the other.'),
  ...groups.map((key) =>
    excludes(key, subjects, `Either a group or a test, not both: move the test into the list under ${key}.`),
  ),
  ...sourceRules,
  atMostOne(comparators, oneComparison),
  atLeastOne(
    [...groups, ...subjects],
    known,
    'Name a metric or a fact, or combine tests with all, any or not.',
  ),
  ...subjects.map((key) => atLeastOne(comparators, known, oneComparison, { required: [key] })),
  needs('trend', 'over', 'A trend needs a window, such as over: 2 epochs.'),
  excludes('trend', ['measure'], 'A trend looks at the values themselves: leave measure out.'),
  needs('tolerance', 'trend', 'tolerance only means something with trend.'),
]

/** What conditions are made of: a tree of groups and tests, the windows and thresholds in them. */
export const conditionDefinitions: Readonly<Record<string, JsonSchema>> = {
  condition: {
    description: 'A group (`all`, `any`, `not`), or a test: a metric or a fact with exactly one comparison.',
    type: 'object',
    properties: { ...group, ...leaf },
    additionalProperties: false,
    allOf: conditionRules,
  },
  group: {
    description: 'Several tests in one.',
    type: 'object',
    properties: group,
    additionalProperties: false,
  },
  leaf: {
    description: 'One test of one reading.',
    type: 'object',
    properties: leaf,
    additionalProperties: false,
  },
  source: {
    description: 'Another metric or fact, to compare with.',
    type: 'object',
    properties: {
      ...source,
      times: {
        description: 'Multiply what is read by this before comparing.',
        examples: [1.5],
        type: ['number', 'string'],
        default: 1,
      },
    },
    additionalProperties: false,
    allOf: sourceRules,
  },
  threshold: {
    description: 'A number, `$parameter`, a name from `define`, or another metric or fact.',
    anyOf: [
      { type: 'number' },
      { ...shaped('parameter') },
      { ...shaped('name') },
      { $ref: '#/definitions/source' },
    ],
  },
  window: {
    description: 'A stretch of training, with its unit.',
    examples: ['2 epochs', '50 steps', '3 readings', '$patience'],
    ...shaped('window'),
  },
}
