import type { Path, Report } from '../problem.ts'
import { didYouMean, nearest } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import type { Checked } from './documents.ts'
import { explainError } from './explain-error.ts'
import { type Shape, type ShapeName, shapeOf } from './shape.ts'
import type { ShapeError } from './shape-error.ts'

/** What checking a map's shape came to. */
export interface ShapeResult<Name extends ShapeName> {
  readonly ok: boolean
  /** The map, where all is well with it. */
  readonly document?: Checked<Name>
  /** Whether a key was unknown: then what seems to be missing may just be misspelt. */
  readonly unknownKeys: boolean
}

/** Of so many unknown keys it is asked whether each stands for one that is missing. */
const mostMeant = 100

/** Checks one map against its shape, without what is nested in it, and reports each mistake once. */
export function checkShape<Name extends ShapeName>(
  name: Name,
  value: unknown,
  path: Path,
  report: Report,
): ShapeResult<Name> {
  const shape = shapeOf(name)
  const all = shape.errorsOf(value)
  if (all.length === 0) return { ok: true, document: value as Checked<Name>, unknownKeys: false }
  const errors = all.filter(({ propertyName }) => propertyName === undefined)
  const unknown = errors.filter(isUnknownKey)
  const present = new Set(typeof value === 'object' && value !== null ? Object.keys(value) : [])
  const absent = shape.keys.filter((key) => !present.has(key))
  for (const error of unknown) reportUnknownKey(shape, absent, error, path, report)
  const misspelt = new Set(unknown.slice(0, mostMeant).map((error) => nearest(keyIn(error), shape.keys)))
  const seen = new Set<string>()
  for (const error of errors) {
    if (
      isUnknownKey(error) ||
      (error.keyword === 'required' && misspelt.has(String(error.params.missingProperty)))
    )
      continue
    const place =
      error.keyword === 'required'
        ? `${error.instancePath}/${error.params.missingProperty}`
        : error.instancePath
    if (seen.has(place)) continue
    seen.add(place)
    explainError(name, error, path, report)
  }
  return { ok: false, unknownKeys: unknown.length > 0 }
}

function isUnknownKey(error: ShapeError): boolean {
  return error.keyword === 'additionalProperties'
}

function keyIn(error: ShapeError): string {
  return String(error.params.additionalProperty)
}

function reportUnknownKey(
  shape: Shape,
  absent: readonly string[],
  error: ShapeError,
  path: Path,
  report: Report,
): void {
  const key = keyIn(error)
  report('unknown-key', [...path, key], `unknown key ${quote(key)}`, {
    at: 'key',
    hint: () =>
      (/^\d+$/u.test(key) ? 'numbers are written with a point, not a comma: 0.3' : undefined) ??
      didYouMean(key, absent) ??
      didYouMean(key, shape.keys) ??
      `the keys here are ${shape.keys.join(', ')}`,
  })
}
