import type { Example, Outcome } from '@scram/packs'
import type { Course } from '../explaining/course.ts'
import { drawStrip, mostTelling, type Sign } from '../explaining/draw-strip.ts'
import { tellLabels } from '../explaining/tell-labels.ts'

/** What became of a case, as strips of the same places. */
export interface CaseDrawing {
  readonly ruler: string
  /** What is to be reported, what was, and how the rule went through it for each label value. */
  readonly rows: readonly { readonly name: string; readonly marks: string }[]
  readonly used: ReadonlySet<Sign>
  /** How many courses were left out. */
  readonly coursesLeftOut: number
}

/** What a drawing is made of. */
export interface CaseCourse {
  readonly every: Example['every']
  readonly wanted: Outcome
  readonly got: Outcome
  readonly courses: readonly Course[]
  /** The place that must be seen, where not all can be. */
  readonly at: number
}

const mostCourses = 4

/**
 * Draws what a rule was to report in a case above what it did report, and below how it came to that. Where there are
 * more places than characters, those around the one that matters are shown.
 */
export function drawCase({ every, wanted, got, courses, at }: CaseCourse, width: number): CaseDrawing {
  const shown = courses.slice(0, mostCourses)
  const all = [
    ...new Set([
      ...shown.flatMap(({ places }) => places.map((place) => place[every])),
      ...placesOf(wanted),
      ...placesOf(got),
    ]),
  ].sort((a, b) => a - b)
  const places = around(all, at, width)
  const rows: readonly (readonly [string, readonly Sign[]])[] = [
    ['wanted', places.map((place) => signIn(wanted, place))],
    ['got', places.map((place) => signIn(likewise(got, wanted), place))],
    ...shown.map((course) => [nameOf(course), signsAt(course, places, every)] as const),
  ]
  const strips = rows.map(([name, signs]) => ({ name, ...drawStrip(signs, places, width) }))
  return {
    ruler: strips[0]?.ruler ?? '',
    rows: strips.map(({ name, marks }) => ({ name, marks })),
    used: new Set(rows.flatMap(([, signs]) => signs)),
    coursesLeftOut: courses.length - shown.length,
  }
}

function placesOf(outcome: Outcome): readonly number[] {
  return 'firesAt' in outcome ? [...outcome.firesAt, ...(outcome.resolvesAt ?? [])] : []
}

/** What came, without what the case leaves open. */
function likewise(got: Outcome, wanted: Outcome): Outcome {
  const isOpen = !('firesAt' in wanted && wanted.resolvesAt)
  return isOpen && 'firesAt' in got ? { firesAt: got.firesAt } : got
}

function signIn(outcome: Outcome, place: number): Sign {
  if ('cannotTell' in outcome) return 'unknown'
  if (!('firesAt' in outcome)) return 'quiet'
  if (outcome.firesAt.includes(place)) return 'firing'
  return outcome.resolvesAt?.includes(place) ? 'resolved' : 'quiet'
}

/** A course at some places; several checks may share one. */
function signsAt(
  { signs, places }: Course,
  shown: readonly number[],
  every: Example['every'],
): readonly Sign[] {
  const byPlace = new Map<number, Sign[]>()
  for (const [index, place] of places.entries()) {
    const sign = signs[index]
    if (sign) byPlace.set(place[every], [...(byPlace.get(place[every]) ?? []), sign])
  }
  return shown.map((place) => mostTelling(byPlace.get(place) ?? []))
}

function around(places: readonly number[], at: number, width: number): readonly number[] {
  const index = places.findIndex((place) => place >= at)
  const last = Math.max(0, places.length - width)
  const from = Math.min(last, Math.max(0, index - Math.floor(width / 2)))
  return places.slice(from, from + width)
}

function nameOf({ labels }: Course): string {
  const name = tellLabels(labels)
  return name === '' ? 'course' : name.length > 24 ? `${name.slice(0, 23)}…` : name
}
