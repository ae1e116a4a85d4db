import { compute } from '@scram/core'
import type { Path } from '../problem.ts'
import { quote } from '../text/quote.ts'
import { readExpression } from './read-expression.ts'
import type { Parameters } from './read-parameters.ts'
import type { Scope } from './scope.ts'

const placeholder = /\$[a-z][a-z0-9_]*|\((?:[^()]|\([^()]*\))*\)/gu

/**
 * Fills the parameters of a rule into the text of an example: `$level..0 x($over + 1)` is `0.5..0 x4` where `level` is
 * 0.5 and `over` is 3 epochs. So an example holds for whatever values a rule is tuned to.
 *
 * Arithmetic stands in parentheses; a window counts as its number, and how often something is repeated is rounded.
 * Reports and gives nothing where it is at fault.
 */
export function fillIn(text: string, path: Path, scope: Scope): string | undefined {
  if (!text.includes('$') && !text.includes('(')) return text
  const counted = { ...scope, parameters: inNumbers(scope.parameters) }
  let faults = 0
  const filled = text.replaceAll(placeholder, (piece: string, offset: number) => {
    const number = numberOf(piece, path, {
      ...counted,
      report: (code, place, message, options = {}) =>
        scope.report(code, place, message, { ...options, offset: offset + (options.offset ?? 0) }),
    })
    if (number === undefined) {
      faults++
      return ''
    }
    return String(isCount(text, offset) ? Math.round(number) : number)
  })
  return faults === 0 ? filled : undefined
}

function isCount(text: string, offset: number): boolean {
  return /[x×]\s*$/u.test(text.slice(Math.max(0, offset - 3), offset))
}

function numberOf(piece: string, path: Path, scope: Scope): number | undefined {
  const alone = piece.startsWith('$') ? scope.parameters.get(piece.slice(1))?.value : undefined
  if (typeof alone === 'number') return alone
  const expression = readExpression(piece, path, scope)
  if (expression === undefined) return undefined
  const value = compute(expression, () => undefined)
  // Twelve digits are what one would write by hand: 0.3, not 0.30000000000000004.
  if (value !== undefined && Number.isFinite(value)) return Number(value.toPrecision(12))
  scope.report('bad-expression', path, `${quote(piece)} does not come to a number`, {
    hint: 'in an example, use numbers and $parameters',
  })
  return undefined
}

function inNumbers(parameters: Parameters): Parameters {
  return new Map(
    [...parameters].map(([name, parameter]) => {
      const value = parameter?.value
      const isWindow = typeof value === 'object' && 'count' in value
      return [name, isWindow ? { type: 'number', value: value.count } : parameter]
    }),
  )
}
