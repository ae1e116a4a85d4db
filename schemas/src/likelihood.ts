import type { JsonSchema } from './json-schema.ts'

/** How sure the evidence makes one, as rules say it and as examples want it. */
export const likelihood: JsonSchema = {
  description: 'How sure this evidence makes one that something is wrong. The message says it in words.',
  examples: ['likely'],
  type: 'string',
  enum: ['observed', 'very_likely', 'likely', 'about_even', 'possible'],
  markdownEnumDescriptions: [
    'It is a plain fact: the loss *is* NaN.',
    'It is right in more than 90 of 100 such cases.',
    'It is right in more than 66 of 100 such cases.',
    'It is right in 33 to 66 of 100 such cases.',
    'It is right in fewer than 33 of 100 such cases, and yet worth a word.',
  ],
}
