import type { Outcome } from '../examples/example.ts'
import type { Plain } from '../plain.ts'
import type { Path } from '../problem.ts'
import type { ExampleScope } from './example-scope.ts'
import { readPlace } from './read-place.ts'
import { readWantedFinding } from './read-wanted-finding.ts'

const outcomes = ['fires_at', 'findings', 'silent', 'cannot_tell'] as const

/** Reads what a rule is to make of an example; looks into it only where its shape is sound. */
export function readOutcome(
  value: Plain,
  isSound: boolean,
  path: Path,
  scope: ExampleScope,
): Outcome | undefined {
  const chosen = outcomes.filter((outcome) => Object.hasOwn(value, outcome))
  if (chosen.length !== 1) {
    scope.report(
      'one-outcome',
      path,
      `an example says one of ${outcomes.join(', ')}; found ${chosen.join(' + ') || 'none'}`,
    )
  } else if (Object.hasOwn(value, 'resolves_at') && chosen[0] !== 'fires_at') {
    scope.report('misplaced-key', [...path, 'resolves_at'], '"resolves_at" stands beside fires_at', {
      at: 'key',
      hint:
        chosen[0] === 'findings' ? 'write { at: 20, state: resolved } among the findings' : 'leave it out',
    })
    return undefined
  }
  if (!isSound || chosen.length !== 1) return undefined
  if (value.silent) return { silent: true }
  if (value.cannot_tell) return { cannotTell: true }
  return value.findings === undefined ? readReports(value, path, scope) : readFindings(value, path, scope)
}

function readReports(value: Plain, path: Path, scope: ExampleScope): Outcome | undefined {
  const firesAt = readPlaces(value.fires_at, [...path, 'fires_at'], scope)
  if (value.resolves_at === undefined) return firesAt && { firesAt }
  const resolvesAt = readPlaces(value.resolves_at, [...path, 'resolves_at'], scope)
  return firesAt && resolvesAt && { firesAt, resolvesAt }
}

function readFindings(value: Plain, path: Path, scope: ExampleScope): Outcome | undefined {
  const items = value.findings as readonly unknown[]
  const findings = items
    .map((item, index) => readWantedFinding(item, [...path, 'findings', index], scope))
    .filter((finding) => finding !== undefined)
  if (findings.length < items.length) return undefined
  const placesOf = (isResolved: boolean): readonly number[] =>
    ascending(findings.filter(({ state }) => (state === 'resolved') === isResolved).map(({ at }) => at))
  return { firesAt: placesOf(false), resolvesAt: placesOf(true), findings }
}

function readPlaces(value: unknown, path: Path, scope: ExampleScope): readonly number[] | undefined {
  const written = value as readonly (number | string)[]
  const places = written.map((place, index) => readPlace(place, [...path, index], scope))
  const read = places.filter((place) => place !== undefined)
  return read.length === places.length ? ascending(read) : undefined
}

function ascending(places: readonly number[]): readonly number[] {
  return [...new Set(places)].sort((a, b) => a - b)
}
