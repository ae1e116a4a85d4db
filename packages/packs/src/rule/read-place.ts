import type { Path } from '../problem.ts'
import { quote } from '../text/quote.ts'
import { fillIn } from './fill-in.ts'
import type { Scope } from './scope.ts'

/** Reads a step or epoch, or arithmetic that comes to one. */
export function readPlace(value: number | string, path: Path, scope: Scope): number | undefined {
  const filled = typeof value === 'string' ? fillIn(`(${value})`, path, scope) : value
  if (filled === undefined) return undefined
  const place = Number(filled)
  if (Number.isInteger(place) && place >= 0) return place
  scope.report('out-of-range', path, `${quote(value)} is ${place}, which is no step or epoch`)
  return undefined
}
