import type { JsonSchema } from './json-schema.ts'

/** A mistake in a pack as `scram check --json` prints it, one a line. */
export const problemSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $comment: 'one line of what scram check --json prints',
  title: 'Problem',
  description: 'A mistake in a pack, where it is, and what to do about it.',
  examples: [
    {
      file: 'my-rules/low-f1.yaml',
      line: 9,
      column: 30,
      severity: 'error',
      code: 'unknown-measure',
      message: '"medain" is not a measure',
      hint: 'did you mean "median"?',
      help: 'scram check --explain unknown-measure',
    },
  ],
  type: 'object',
  required: ['file', 'line', 'column', 'severity', 'code', 'message', 'help'],
  properties: {
    file: {
      description: 'The file, by its path from the folder that the check ran in.',
      examples: ['my-rules/low-f1.yaml'],
      type: 'string',
    },
    line: { description: 'The line, counted from 1.', examples: [9], type: 'integer', minimum: 1 },
    column: {
      description: 'The column, counted from 1 in UTF-16 code units, as editors count.',
      examples: [30],
      type: 'integer',
      minimum: 1,
    },
    severity: {
      description: 'How bad it is.',
      examples: ['error'],
      type: 'string',
      enum: ['error', 'warning'],
      markdownEnumDescriptions: [
        'The rule or the pack cannot be used as it is.',
        'It can be used, and is probably not what was meant.',
      ],
    },
    code: {
      description: 'What kind of mistake it is; it stays the same from version to version.',
      examples: ['unknown-measure'],
      type: 'string',
    },
    message: {
      description: 'What is wrong, in a sentence without a full stop.',
      examples: ['"medain" is not a measure'],
      type: 'string',
    },
    hint: { description: 'What to do about it.', examples: ['did you mean "median"?'], type: 'string' },
    help: {
      description: 'The command that says more about such a mistake.',
      examples: ['scram check --explain unknown-measure'],
      type: 'string',
    },
  },
  additionalProperties: false,
}
