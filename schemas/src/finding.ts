import type { JsonSchema } from './json-schema.ts'
import { numberSchema } from './numbers.ts'

const number = { $ref: '#/definitions/number' }

const evidence: JsonSchema = {
  description: 'A reading that the finding rests on. All values are in the unit of the metric.',
  type: 'object',
  required: ['status', 'value', 'points', 'holds', 'of'],
  properties: {
    status: { description: 'Readings that could not be taken are absent.', examples: ['ok'], const: 'ok' },
    value: { description: 'The measured number.', examples: [0.04], ...number },
    from: { description: 'The oldest value of the window, or the best one.', examples: [0.81], ...number },
    to: { description: 'The newest value of the window.', examples: [0.77], ...number },
    span: { description: 'How many intervals lie between them.', examples: [3], type: 'number' },
    points: { description: 'How many values were looked at.', examples: [12], type: 'integer' },
    direction: {
      description: 'Where the values are heading, for a trend.',
      examples: ['rising'],
      enum: ['rising', 'falling', 'flat'],
    },
    holds: { description: 'Whether its test was met.', examples: [true], type: 'boolean' },
    of: { description: 'The metric or fact that was read.', examples: ['val_accuracy'], type: 'string' },
    threshold: { description: 'The number it was compared with.', examples: [0.02], ...number },
  },
  additionalProperties: false,
}

const cause: JsonSchema = {
  description: 'A possible cause, with its remedy.',
  type: 'object',
  required: ['id', 'cause', 'try', 'code'],
  properties: {
    id: { description: 'Its name in the rule.', examples: ['past-its-best'], type: 'string' },
    cause: {
      description: 'The cause in words.',
      examples: ['It has trained past its best epoch.'],
      type: 'string',
    },
    try: { description: 'What to try.', examples: ['Stop there.'], type: 'string' },
    code: {
      description: 'Code by framework.',
      examples: [{ keras: 'keras.layers.Dropout(0.3)' }],
      type: 'object',
      additionalProperties: { type: 'string' },
    },
    verdict: {
      description: 'Whether the numbers of this run speak for it; absent where the rule states no evidence.',
      examples: ['yes'],
      enum: ['yes', 'unknown'],
    },
  },
  additionalProperties: false,
}

const message: JsonSchema = {
  description: 'The finding in words, in plain text.',
  type: 'object',
  required: ['locale', 'title', 'body', 'hedge', 'why', 'causes', 'references'],
  properties: {
    locale: { description: 'The language, a BCP-47 tag.', examples: ['en'], type: 'string' },
    title: { description: 'What it is.', examples: ['Possible overfitting'], type: 'string' },
    body: {
      description: 'What was seen, with its numbers.',
      examples: ['Validation loss has risen.'],
      type: 'string',
    },
    hedge: {
      description: 'How sure this is, and on what basis.',
      examples: ['This is likely a real problem.'],
      type: 'string',
    },
    why: { description: 'Why it matters.', examples: ['It memorises its examples.'], type: 'string' },
    causes: {
      description: 'Likeliest first.',
      examples: [[{ id: 'past-its-best', cause: 'It has trained too long.', try: 'Stop there.', code: {} }]],
      type: 'array',
      items: { $ref: '#/definitions/cause' },
    },
    caution: {
      description: 'When this may be a false alarm.',
      examples: ['A small validation set wobbles.'],
      type: 'string',
    },
    references: {
      description: 'Where to read more.',
      examples: [['Prechelt 1998, Early Stopping - But When?']],
      type: 'array',
      items: { type: 'string' },
    },
  },
  additionalProperties: false,
}

/** A finding as the command line prints it with --json, one a line. */
export const findingSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $comment: 'one line of what scram watch --json prints',
  title: 'Finding',
  description: 'A rule that has come true, is still true, or is no longer, with its evidence and its words.',
  examples: [
    {
      rule: 'essentials/overfitting-sustained',
      severity: 'warning',
      likelihood: 'likely',
      state: 'fired',
      at: { epoch: 9, step: 1800 },
      labels: {},
      readings: { lost: { status: 'ok', value: 0.04, points: 9, holds: true, of: 'val_accuracy' } },
      message: {
        locale: 'en',
        title: 'Possible overfitting',
        body: 'Validation accuracy is 4 points below its best.',
        hedge: 'This is likely a real problem.',
        why: 'The network memorises its examples.',
        causes: [{ id: 'past-its-best', cause: 'It has trained too long.', try: 'Stop there.', code: {} }],
        references: [],
      },
    },
  ],
  type: 'object',
  required: ['rule', 'severity', 'likelihood', 'state', 'at', 'labels', 'readings', 'message'],
  properties: {
    run: {
      description: 'The recording it is about, where several are watched at once.',
      examples: ['logs/train.csv'],
      type: 'string',
    },
    rule: {
      description: 'The pack and the rule.',
      examples: ['essentials/overfitting-sustained'],
      type: 'string',
    },
    severity: {
      description: 'What happens to the training if it is right.',
      examples: ['warning'],
      enum: ['error', 'warning', 'info'],
    },
    likelihood: {
      description: 'How sure this evidence makes one.',
      examples: ['likely'],
      enum: ['observed', 'very_likely', 'likely', 'about_even', 'possible'],
    },
    state: {
      description: 'New, said again, or over.',
      examples: ['fired'],
      enum: ['fired', 'reminded', 'resolved'],
    },
    at: {
      description: 'When, counted from 1; 0 means that none has begun.',
      examples: [{ epoch: 9, step: 1800 }],
      type: 'object',
      required: ['epoch', 'step'],
      properties: {
        epoch: { description: 'The epoch.', examples: [9], type: 'integer', minimum: 0 },
        step: { description: 'The optimizer update.', examples: [1800], type: 'integer', minimum: 0 },
      },
      additionalProperties: false,
    },
    labels: {
      description: 'What it is about, such as the layer.',
      examples: [{ layer: 'dense_1' }],
      type: 'object',
      additionalProperties: { type: 'string' },
    },
    group: {
      description:
        'The labels of each, where one finding stands for several; its readings are those of the first.',
      examples: [[{ layer: 'conv1' }, { layer: 'conv2' }]],
      type: 'array',
      minItems: 2,
      items: { type: 'object', additionalProperties: { type: 'string' } },
    },
    readings: {
      description: 'The evidence, by the names the rule gives it.',
      examples: [{ lost: { status: 'ok', value: 0.04, points: 9, holds: true, of: 'val_accuracy' } }],
      type: 'object',
      additionalProperties: { $ref: '#/definitions/evidence' },
    },
    message: {
      description: 'The words.',
      examples: [
        {
          locale: 'en',
          title: 'Possible overfitting',
          body: 'Validation loss has risen.',
          hedge: 'This is likely a real problem.',
          why: 'It memorises its examples.',
          causes: [],
          references: [],
        },
      ],
      $ref: '#/definitions/message',
    },
  },
  additionalProperties: false,
  definitions: { number: numberSchema, evidence, cause, message },
}
