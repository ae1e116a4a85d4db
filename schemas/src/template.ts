import { atLeastOne } from './constraints.ts'
import type { JsonSchema } from './json-schema.ts'
import { parameterDefinition } from './parameter.ts'
import { ruleSchema } from './rule.ts'
import { shaped } from './shaped.ts'
import { wholeFile, wholeKeys } from './whole.ts'

const {
  rule: _rule,
  use: _use,
  with: _with,
  parameters: _parameters,
  ...ruleProperties
} = ruleSchema.properties ?? {}
const parameterKeys = parameterDefinition.properties ?? {}

const parameter: JsonSchema = {
  ...parameterDefinition,
  description:
    'A value that a rule gives under `with`, used in the template as `$name`. Without a default it must be given.',
  required: ['type', 'label'],
  properties: {
    ...parameterKeys,
    example: {
      description: 'Where there is no default: a value with which the template is tested and shown.',
      examples: ['val_accuracy', 0.6],
      type: ['number', 'string'],
    },
  },
  allOf: [
    ...(parameterDefinition.allOf ?? []),
    atLeastOne(
      ['default', 'example'],
      [...Object.keys(parameterKeys), 'example'],
      'Add a default, or where there is none an example.',
    ),
  ],
}

/** A template file: a rule with parameters that rules fill in, of which one may be a metric or a fact. */
export const templateSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $comment: 'templates/<template>.yaml',
  title: 'Template',
  description:
    'A rule with gaps, which a rule file fills in with `use` and `with` instead of writing a tree.',
  examples: [
    {
      format: 1,
      template: 'stays-high',
      summary: 'A metric does not come down.',
      status: 'draft',
      severity: 'warning',
      likelihood: 'about_even',
      topic: 'optimisation',
      check: 'every epoch',
      parameters: {
        metric: { type: 'metric', example: 'loss', label: 'The metric that should come down' },
        level: { type: 'number', example: 1, label: 'What it should come down to' },
        after: { type: 'window', default: '10 epochs', min: '2 epochs', label: 'By when' },
      },
      when: { metric: '$metric', measure: 'min', above: '$level', as: 'lowest' },
      for: '$after',
      message: {
        title: 'The {{metric}} stays high',
        body: 'After {{window after}} the {{metric}} has come down to {{num lowest.value}}.',
        why: 'A training that does not move learns nothing.',
      },
      examples: [
        { name: 'it stays high', series: { $metric: '($level + 1) x($after + 2)' }, fires_at: ['$after'] },
        { name: 'it comes down', series: { $metric: '$level x($after + 2)' }, silent: true },
      ],
    },
  ],
  type: 'object',
  required: ['format', 'template', 'summary', ...wholeKeys.rule, 'parameters', 'examples'],
  properties: {
    format: ruleProperties.format ?? {},
    template: {
      description: 'A name in kebab-case for the failing state that it sees; equals the file name.',
      examples: ['falls-while-rises'],
      ...shaped('id'),
    },
    summary: {
      description: 'What a rule made from it looks for, in one sentence.',
      examples: ['One metric falls while another one rises.'],
      type: 'string',
    },
    ...ruleProperties,
    parameters: {
      description: 'What a rule fills in, by name.',
      examples: [{ metric: { type: 'metric', example: 'loss', label: 'The metric that should come down' } }],
      type: 'object',
      minProperties: 1,
      additionalProperties: { $ref: '#/definitions/parameter' },
    },
  },
  additionalProperties: false,
  allOf: [wholeFile, ...(ruleSchema.allOf?.slice(-1) ?? [])],
  definitions: { ...ruleSchema.definitions, parameter },
}
