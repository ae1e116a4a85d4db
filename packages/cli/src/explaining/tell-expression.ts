import type { Expression } from '@scram/core'
import type { Voice } from '@scram/messages'
import { tellNumber } from './tell-number.ts'

/** Writes arithmetic as rules do: `accuracy - val_accuracy`, `abs(loss) / (1 + epochs)`. */
export function tellExpression(voice: Voice, expression: Expression): string {
  if (typeof expression === 'number') return tellNumber(voice, expression)
  if ('metric' in expression) return expression.metric
  if ('fact' in expression) return expression.fact
  const { op, of } = expression
  const isSymbol = /^[-+*/]$/.test(op)
  const parts = of.map((part) => {
    const text = tellExpression(voice, part)
    const isCompound = typeof part === 'object' && 'op' in part && /^[-+*/]$/.test(part.op)
    return isCompound && (isSymbol || op === 'neg') ? `(${text})` : text
  })
  if (op === 'neg') return `-${parts.join('')}`
  return isSymbol ? parts.join(` ${op} `) : `${op}(${parts.join(', ')})`
}
