import { isPlain, own } from '../plain.ts'
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
  const outdented = keysAfterEmpty(value, new Set(unknown.map(keyIn)))
  const strays = new Set([...outdented.values()].flat())
  for (const error of unknown)
    if (!strays.has(keyIn(error))) reportUnknownKey(shape, absent, error, path, report)
  for (const [key, [first = '']] of outdented) {
    const hint = `what belongs to it stands further in: put two more spaces before ${quote(first)} and the rest`
    report('empty-value', [...path, key], `${quote(key)} is empty`, { at: 'key', hint })
  }
  const misspelt = new Set(unknown.slice(0, mostMeant).map((error) => nearest(keyIn(error), shape.keys)))
  const seen = new Set<string>()
  // What a value may be says more than of which kind it is.
  const byUse = errors.toSorted((a, b) => Number(isOfSet(b)) - Number(isOfSet(a)))
  for (const error of byUse) {
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

/** The keys without a value, each with the unknown ones right after it: they were probably meant to stand in it. */
function keysAfterEmpty(
  value: unknown,
  unknown: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  if (unknown.size === 0 || !isPlain(value)) return found
  let after: string[] | undefined
  for (const [key, inner] of Object.entries(value)) {
    if (unknown.has(key)) {
      after?.push(key)
      continue
    }
    after = inner === null ? [] : undefined
    if (after) found.set(key, after)
  }
  return new Map([...found].filter(([, keys]) => keys.length > 0))
}

/** What is to be done about a key that no key resembles, but that is well known as a slip. */
function wellKnownSlip(key: string): string | undefined {
  if (/^\d+$/u.test(key)) return 'numbers are written with a point, not a comma: 0.3'
  const [, name, value] = /^(\w+)[:：](.+)$/u.exec(key) ?? []
  if (name !== undefined) return `write a colon and a space: ${name}: ${value}`
  const meant = own(meanings, key.toLowerCase())
  return meant === undefined ? undefined : `did you mean ${quote(meant)}?`
}

/** What is to be done about `off: true` where rules are switched. */
function switched(key: string, { keys }: Shape): string | undefined {
  return keys.includes('turn') && (key === 'on' || key === 'off') ? `write turn: ${key}` : undefined
}

/** Keys of other languages, and what they are here. */
const meanings: Readonly<Record<string, string>> = {
  '>': 'above',
  '>=': 'at_least',
  '≥': 'at_least',
  '<': 'below',
  '<=': 'at_most',
  '≤': 'at_most',
  '=': 'equals',
  '==': 'equals',
  all: 'all',
  and: 'all',
  any: 'any',
  or: 'any',
  not: 'not',
}

function isUnknownKey(error: ShapeError): boolean {
  return error.keyword === 'additionalProperties'
}

function isOfSet({ keyword, data }: ShapeError): boolean {
  return keyword === 'enum' && (typeof data === 'string' || typeof data === 'number')
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
      wellKnownSlip(key) ??
      switched(key, shape) ??
      didYouMean(key, absent) ??
      didYouMean(key, shape.keys) ??
      `the keys here are ${shape.keys.join(', ')}`,
  })
}
