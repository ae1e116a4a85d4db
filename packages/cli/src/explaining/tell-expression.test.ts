import type { Expression } from '@scram/core'
import { resolveLocale, voiceOf } from '@scram/messages'
import { readLocales } from '@scram/messages/node'
import { expect, test } from 'vitest'
import { tellExpression } from './tell-expression.ts'

const a: Expression = { metric: 'a' }
const b: Expression = { fact: 'b.c' }

test.each<[Expression, string]>([
  [{ op: '-', of: [a, b] }, 'a - b.c'],
  [{ op: '*', of: [{ op: '+', of: [a, 1] }, b] }, '(a + 1) * b.c'],
  [
    {
      op: '/',
      of: [
        { op: 'abs', of: [{ op: '-', of: [a, b] }] },
        { op: 'max', of: [a, 0.5] },
      ],
    },
    'abs(a - b.c) / max(a, 0.5)',
  ],
  [{ op: 'neg', of: [{ op: '*', of: [a, b] }] }, '-(a * b.c)'],
])('%j', (expression, text) => {
  expect(tellExpression(voiceOf(resolveLocale(readLocales(), 'en')), expression)).toBe(text)
})
