import { type FactValue, limits, type Window } from '@scram/core'
import type { Path } from '../problem.ts'
import { reportWrongType } from '../shapes/explain-error.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import type { Parameter } from './read-parameter-value.ts'
import { readWindow } from './read-window.ts'
import type { Scope } from './scope.ts'

type Wanted = 'number' | 'window' | 'text' | 'metric' | 'fact'

/** Reads a number or `$parameter`. */
export function readNumber(value: unknown, path: Path, scope: Scope): number | undefined {
  if (isReference(value)) return useParameter(value, 'number', path, scope) as number | undefined
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value
    scope.report('non-finite-number', path, 'this must be a finite number', {
      hint: 'to look for NaN or infinity, write is: not_finite',
    })
    return undefined
  }
  if (typeof value === 'string' && /^[a-z_]+$/iu.test(value)) {
    const hint = scope.parameters.has(value)
      ? `for the parameter of that name, write $${value}`
      : 'write a number, or $ and the name of a parameter'
    scope.report('wrong-type', path, `${quote(keyOf(path))} should be a number, not text`, { hint })
    return undefined
  }
  reportWrongType({ wanted: ['number'], value, path, what: quote(keyOf(path)) }, scope.report)
  return undefined
}

/** Reads a whole number from 1 or `$parameter`. */
export function readCount(value: unknown, path: Path, scope: Scope): number | undefined {
  const number = readNumber(value, path, scope)
  if (number === undefined || (Number.isInteger(number) && number >= 1 && number <= limits.window))
    return number
  scope.report(
    'out-of-range',
    path,
    `${quote(keyOf(path))} must be a whole number from 1 to ${limits.window}`,
  )
  return undefined
}

/** Reads `2 epochs` or `$parameter`. */
export function readStretch(value: unknown, path: Path, scope: Scope): Window | undefined {
  if (isReference(value)) return useParameter(value, 'window', path, scope) as Window | undefined
  return readWindow(value, path, scope.report)
}

/** Reads a number, text or true/false, or `$parameter`. */
export function readLiteral(value: unknown, path: Path, scope: Scope): FactValue | undefined {
  if (isReference(value)) return useParameter(value, 'text', path, scope) as FactValue | undefined
  if (typeof value === 'number') return readNumber(value, path, scope)
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined
}

/** Reads the name of a metric or fact, or `$parameter`, which gives the name that it stands for. */
export function readSubject(
  kind: 'metric' | 'fact',
  value: string,
  path: Path,
  scope: Scope,
): string | undefined {
  if (!isReference(value)) return value
  const named = useParameter(value, kind, path, scope) as Readonly<Record<string, string>> | undefined
  return named?.[kind]
}

function isReference(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('$')
}

function useParameter(reference: string, wanted: Wanted, path: Path, scope: Scope): unknown {
  const name = reference.slice(1)
  if (!scope.parameters.has(name)) {
    scope.report('unknown-parameter', path, `no parameter called ${quote(name)} is declared`, {
      hint: () => {
        const names = [...scope.parameters.keys()]
        return (
          didYouMean(name, names) ??
          (names.length === 0 ? 'declare it under parameters:' : `declared are ${names.join(', ')}`)
        )
      },
    })
    return undefined
  }
  const parameter = scope.parameters.get(name)
  if (!parameter) return undefined
  if (fits(parameter, wanted)) return parameter.value
  const hint = `give the parameter type: ${wanted}, or use another`
  scope.report(
    'wrong-parameter',
    path,
    `${quote(reference)} is a ${parameter.type}, which does not fit here`,
    { hint },
  )
  return undefined
}

function fits({ type, value }: Parameter, wanted: Wanted): boolean {
  if (wanted === 'text') return typeof value !== 'object'
  return wanted === 'number' ? typeof value === 'number' : type === wanted
}

function keyOf(path: Path): string {
  return String([...path].reverse().find((part) => typeof part === 'string') ?? '')
}
