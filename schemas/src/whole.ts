import type { Constraint } from './json-schema.ts'

/** The keys that make a rule, its message and its causes whole, wherever they are written. */
export const wholeKeys: Readonly<Record<'rule' | 'message' | 'cause', readonly string[]>> = {
  rule: ['status', 'severity', 'likelihood', 'topic', 'check', 'when', 'message'],
  message: ['title', 'body', 'why'],
  cause: ['cause', 'try'],
}

/** Those that the file of a rule must have itself, unless it uses a template: the defaults of its pack cannot say them. */
export const fileKeys: typeof wholeKeys = { ...wholeKeys, rule: ['when', 'message'] }

/** Demands these keys of a rule. */
export const wholeFile: Constraint = {
  required: fileKeys.rule,
  properties: {
    message: {
      required: fileKeys.message,
      properties: { causes: { additionalProperties: { required: fileKeys.cause } } },
    },
  },
}
