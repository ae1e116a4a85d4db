import { conditionDefinitions } from './condition.ts'
import { needs, unless } from './constraints.ts'
import { exampleDefinition } from './example.ts'
import { formatVersion } from './format-version.ts'
import type { JsonSchema } from './json-schema.ts'
import { likelihood } from './likelihood.ts'
import { parameterDefinition } from './parameter.ts'
import { shaped } from './shaped.ts'
import { wantedFindingDefinitions } from './wanted-finding.ts'
import { wholeFile } from './whole.ts'
import { messageDefinitions } from './words.ts'

const stronger: JsonSchema = {
  description: 'Stronger evidence, and the likelihood it deserves.',
  type: 'object',
  required: ['likelihood', 'if'],
  properties: {
    likelihood,
    if: {
      description: 'The evidence.',
      examples: [{ metric: 'val_accuracy', measure: 'below_best', at_least: 0.05 }],
      $ref: '#/definitions/condition',
    },
  },
  additionalProperties: false,
}

const orDefault = 'It is needed; the `defaults` of the pack may say it for all of its rules.'

/** A rule file: the logic, the words and the examples of one rule. */
export const ruleSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $comment: '<rule>.yaml',
  title: 'Rule',
  description: 'One rule: what it looks for, how it says so, and examples that prove it.',
  examples: [
    {
      format: 1,
      rule: 'loss-that-rises',
      status: 'draft',
      severity: 'warning',
      likelihood: 'likely',
      topic: 'optimisation',
      check: 'every epoch',
      parameters: { patience: { type: 'window', default: '3 epochs', label: 'How long it must rise' } },
      when: { metric: 'loss', trend: 'rising', over: '$patience', as: 'rise' },
      message: {
        title: 'The loss rises',
        body: 'The training loss has risen from {{num rise.from}} to {{num rise.to}}.',
        why: 'A loss that rises says that the network gets worse at what it is trained for.',
        causes: {
          'step-too-large': {
            cause: 'The updates may be too large.',
            try: 'Divide the learning rate by ten.',
            code: { keras: "model.compile(optimizer=keras.optimizers.Adam(1e-4), loss='mse')" },
          },
        },
      },
      examples: [
        { name: 'it rises', series: { loss: '1..2 x5' }, fires_at: [4] },
        { name: 'it falls', series: { loss: '2..1 x5' }, silent: true },
      ],
    },
  ],
  type: 'object',
  required: ['format', 'rule'],
  properties: {
    format: formatVersion,
    rule: {
      description: 'A noun in kebab-case that names the failing state; equals the file name.',
      examples: ['overfitting-sustained'],
      ...shaped('id'),
    },
    use: {
      description:
        'A template that gives all that this file does not write: one that SCRAM ships, or one in the folder `templates` of the pack.',
      examples: ['falls-while-rises'],
      ...shaped('id'),
    },
    with: {
      description: 'The parameters of the template, by name.',
      examples: [{ down: 'val_accuracy', up: 'accuracy', over: '3 epochs' }],
      type: 'object',
      additionalProperties: { type: ['number', 'string'] },
    },
    status: {
      description: `How far it has come. ${orDefault}`,
      examples: ['stable'],
      type: 'string',
      enum: ['draft', 'incubating', 'stable', 'deprecated'],
      markdownEnumDescriptions: [
        'It is being written; it may lack examples.',
        'It is complete, and still to prove itself in real trainings.',
        'It has proved itself.',
        'It is kept for those who use it, and will go.',
      ],
    },
    severity: {
      description: `How bad it is for the training if the rule is right; never how probable that is. ${orDefault}`,
      examples: ['warning'],
      type: 'string',
      enum: ['error', 'warning', 'info'],
      markdownEnumDescriptions: [
        'The training is broken: its result is worthless.',
        'The result is worse than it could be.',
        'It is worth knowing.',
      ],
    },
    likelihood: { ...likelihood, description: `${likelihood.description} ${orDefault}` },
    topic: {
      description: `What it is about, in kebab-case, to group rules. ${orDefault}`,
      examples: ['generalisation'],
      ...shaped('id'),
    },
    tags: {
      description: 'Further words to find it by, in kebab-case.',
      examples: [['week-3']],
      type: 'array',
      items: { ...shaped('id') },
    },
    check: {
      description: `When it is judged. \`every reading\` is at every step where all that it reads is logged at every step, and else every epoch. ${orDefault}`,
      examples: ['every epoch', 'every step', 'every 50 steps', 'every reading', 'at start', 'at end'],
      $ref: '#/definitions/clock',
    },
    parameters: {
      description: 'Values that a course may tune, by name.',
      examples: [{ patience: { type: 'window', default: '3 epochs', label: 'How long it must last' } }],
      type: 'object',
      additionalProperties: { $ref: '#/definitions/parameter' },
    },
    for_each: {
      description:
        'One instance of the rule for each value of this label; with a filter, only for values whose facts are these: `layer.activation` of the layer must be `relu`, or one of a list.',
      examples: ['layer', { layer: { activation: 'relu' } }],
      type: ['string', 'object'],
      minProperties: 1,
      maxProperties: 1,
      additionalProperties: {
        description: 'Facts by name, without the label in front.',
        examples: [{ activation: ['relu', 'elu'] }],
        type: 'object',
        minProperties: 1,
        additionalProperties: { type: ['string', 'number', 'boolean', 'array'] },
      },
    },
    group: {
      description:
        'What the values of for_each are called together. What is found for several of them at one check is then told in one message.',
      examples: ['layers'],
      ...shaped('words'),
    },
    define: {
      description:
        'Numbers computed from metrics and facts with `+ - * / ( )`, `abs`, `min`, `max`, `log10` and `sqrt`, by names that the tests of this rule may use like metrics.',
      examples: [{ gap: 'accuracy - val_accuracy' }],
      type: 'object',
      additionalProperties: { type: ['string', 'number'] },
    },
    when: {
      description: 'What must be true.',
      examples: [{ metric: 'loss', is: 'not_finite' }],
      $ref: '#/definitions/condition',
    },
    unless: {
      description: 'What vetoes the rule when it is true.',
      examples: [{ metric: 'val_loss', is: 'missing' }],
      $ref: '#/definitions/condition',
    },
    stronger_when: {
      description: 'Stronger evidence: the first that holds replaces the likelihood.',
      examples: [[{ likelihood: 'very_likely', if: { metric: 'loss', above: 10 } }]],
      type: 'array',
      minItems: 1,
      items: { $ref: '#/definitions/stronger' },
    },
    for: {
      description: 'How long it must stay true before it is reported; one check unless given.',
      examples: ['2 epochs'],
      $ref: '#/definitions/window',
    },
    clear_when: {
      description: 'What ends a finding, once `when` is no longer true; unless given, that alone ends it.',
      examples: [{ metric: 'loss', below: 1 }],
      $ref: '#/definitions/condition',
    },
    clear_after: {
      description: 'How long it must stay false before it counts as resolved; one check unless given.',
      examples: ['2 epochs'],
      $ref: '#/definitions/window',
    },
    remind: {
      description: 'Report it again while it lasts; once a run unless given.',
      examples: ['every 5 epochs'],
      $ref: '#/definitions/reminder',
    },
    silenced_by: {
      description: 'Rules that explain this one away while they fire: of the same pack, or `pack/rule`.',
      examples: [['nonfinite-loss']],
      type: 'array',
      items: { ...shaped('ruleReference') },
    },
    message: {
      description: 'The words, in the language of the pack.',
      examples: [
        { title: 'The loss is not a number', body: 'The loss became NaN.', why: 'Nothing is learned.' },
      ],
      $ref: '#/definitions/message',
    },
    examples: {
      description: 'At least one on which it fires, and one on which it stays silent.',
      examples: [
        [{ name: 'one bad epoch', series: { val_loss: ['1..0.5 x4', 0.6, '0.4 x3'] }, silent: true }],
      ],
      type: 'array',
      items: { $ref: '#/definitions/example' },
    },
  },
  additionalProperties: false,
  allOf: [
    // The other keys of a whole rule may stand in the defaults of the pack, which the file alone cannot tell.
    unless('use', wholeFile),
    needs('with', 'use', 'with gives the parameters of a template: say which one with use.'),
    needs('group', 'for_each', 'A group is of what for_each names: add for_each, or leave group out.'),
  ],
  definitions: {
    ...conditionDefinitions,
    ...messageDefinitions,
    parameter: parameterDefinition,
    stronger,
    example: exampleDefinition,
    ...wantedFindingDefinitions,
    clock: {
      description: 'When the rule is judged.',
      examples: ['every epoch', 'every 50 steps', 'at start', 'at end'],
      ...shaped('clock'),
    },
    reminder: {
      description: 'How often a finding that lasts is reported again.',
      examples: ['every 5 epochs'],
      ...shaped('reminder'),
    },
  },
}
