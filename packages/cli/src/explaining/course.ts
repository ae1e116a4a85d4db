import { type Explanation, formatKey, type Labels, type Place, type Trace } from '@scram/core'
import { type Sign, signOf } from './draw-strip.ts'

/** A leaf as one check saw it. */
export type SeenLeaf = Extract<Explanation, { op: 'leaf' }> & {
  readonly part: 'when' | 'unless' | 'clear when'
}

/** How one rule went through a run for one set of labels. */
export interface Course {
  readonly labels: Labels
  readonly signs: Sign[]
  readonly places: Place[]
  /** The checks at which something was different from the one before, as far as they are kept. */
  readonly changes: Trace[]
  /** How many more there were. */
  changesLeftOut: number
  last: Trace
}

const mostChanges = 40

/** Collects the checks of one rule by label, keeping in full only those that say something new. */
export class Courses {
  /** By label, in the order they were first seen. */
  readonly byLabel: Map<string, Course> = new Map()
  readonly #states = new Map<string, string>()

  add(trace: Trace): void {
    const key = formatKey('', trace.labels)
    const course = this.byLabel.get(key) ?? begin(trace)
    this.byLabel.set(key, course)
    course.signs.push(signOf(trace))
    course.places.push(trace.at)
    course.last = trace
    const state = stateOf(trace)
    if (this.#states.get(key) === state) return
    this.#states.set(key, state)
    if (course.changes.length < mostChanges) course.changes.push(trace)
    else course.changesLeftOut++
  }
}

/** The leaves of a check; those of the veto and, while there is a finding, of what ends it come last. */
export function leavesSeen({ when, unless, clearWhen, phase }: Trace): readonly SeenLeaf[] {
  const flat = (node: Explanation, part: SeenLeaf['part']): readonly SeenLeaf[] =>
    node.op === 'leaf' ? [{ ...node, part }] : node.parts.flatMap((each) => flat(each, part))
  const isSpeaking = phase === 'firing' || phase === 'clearing'
  return [
    ...flat(when, 'when'),
    ...(unless ? flat(unless, 'unless') : []),
    ...(clearWhen && isSpeaking ? flat(clearWhen, 'clear when') : []),
  ]
}

function begin(trace: Trace): Course {
  return { labels: trace.labels, signs: [], places: [], changes: [], changesLeftOut: 0, last: trace }
}

/** What must differ for a check to say something new: verdicts and reasons, never numbers alone. */
function stateOf(trace: Trace): string {
  const leaves = leavesSeen(trace).map(({ verdict, reading }) =>
    reading.status === 'unknown' ? `${verdict} ${reading.reason}` : verdict,
  )
  return [trace.verdict, trace.phase, trace.silenced, ...leaves].join()
}
