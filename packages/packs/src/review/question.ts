import { judge, type Leaf, type Reading, type ScaledSource, type Verdict } from '@scram/core'
import { own } from '../plain.ts'
import { identityOf } from './identity.ts'
import { type Interval, scaled } from './interval.ts'
import { type Knowledge, type ReadingRange, rangeOf } from './range-of.ts'

/** What several tests may ask of one reading: which reading it is, and what each of those it may turn out as comes to. */
export interface Question {
  /** The same for tests of the same reading. */
  readonly key: string
  /** The numbers, texts and truth values at which its verdict may change. */
  readonly marks: readonly (number | string | boolean)[]
  /** The readings that there may be, given the marks of every test of it. */
  readonly readings: (marks: readonly (number | string | boolean)[]) => readonly Reading[]
  readonly verdict: (reading: Reading) => Verdict
}

/** What is known at the time when a rule is judged. */
export interface Moment {
  /** Whether no metric has been logged yet. */
  readonly isStart: boolean
}

/** What a leaf asks. */
export function questionOf(leaf: Leaf, knowledge: Knowledge, moment: Moment): Question {
  const { test, as: _as, ifMissing: _ifMissing, ...source } = leaf
  if ('than' in test && typeof test.than === 'object') return comparison(leaf, knowledge, moment)
  const isTrend = 'tolerance' in test
  return {
    key: JSON.stringify([identityOf(source), isTrend && test.tolerance]),
    marks: marksOf(leaf),
    readings: (marks) => [
      ...(canBeKnown(leaf, knowledge, moment)
        ? isTrend
          ? directions
          : valuesAt(marks, leaf, rangeOf(source, knowledge), knowledge)
        : []),
      ...(moment.isStart && isLogged(leaf, knowledge) ? [missing] : unknowns),
    ],
    verdict: (reading) => judge(leaf, { reading }),
  }
}

const missing: Reading = { status: 'unknown', reason: 'missing' }
const unknowns: readonly Reading[] = [
  missing,
  { status: 'unknown', reason: 'too_few' },
  { status: 'unknown', reason: 'not_finite' },
]
const directions: readonly Reading[] = ([undefined, 'rising', 'falling', 'flat'] as const).map(
  (direction) => ({
    status: 'ok',
    value: 0,
    points: 2,
    ...(direction && { direction }),
  }),
)

/** Whether there is ever a number to read: at the start nothing is logged, and what is logged once an epoch has no steps. */
export function canBeKnown(leaf: Leaf, knowledge: Knowledge, { isStart }: Moment): boolean {
  if (!isLogged(leaf, knowledge)) return true
  return !isStart && !isTooCoarse(leaf, knowledge)
}

/** Whether a metric that is logged once an epoch is wanted over steps. */
export function isTooCoarse({ metric = '', over }: Leaf, { catalogue, define }: Knowledge): boolean {
  return over?.unit === 'steps' && !own(define, metric) && own(catalogue.metrics, metric)?.clock === 'epoch'
}

function isLogged({ metric }: Leaf, { define }: Knowledge): boolean {
  return metric !== undefined && own(define, metric) === undefined
}

function marksOf({ test }: Leaf): Question['marks'] {
  if ('than' in test) return typeof test.than === 'number' ? [test.than] : []
  if ('low' in test) return [test.low, test.high]
  if (test.op === 'equals') return [test.value]
  return test.op === 'one_of' ? test.values : []
}

/** A value at each mark, between any two, and beyond the last, as far as they lie in the range. */
function valuesAt(
  marks: Question['marks'],
  { fact }: Leaf,
  range: ReadingRange,
  { catalogue }: Knowledge,
): readonly Reading[] {
  const type = fact === undefined ? 'number' : own(catalogue.facts, fact)?.type
  if (type === 'boolean') return [true, false].map((value) => ({ status: 'literal', value }))
  if (type === 'string')
    return [...marks.filter((mark) => typeof mark === 'string'), other(marks)].map((value) => ({
      status: 'literal',
      value,
    }))
  return numbersAt(
    marks.filter((mark) => typeof mark === 'number'),
    range,
  ).map((value) => ({
    status: 'ok',
    value,
    points: 1,
  }))
}

/** A text that none of the marks is. */
function other(marks: Question['marks']): string {
  return `not ${marks.join(' nor ')}`
}

function numbersAt(marks: readonly number[], { low, high, whole }: ReadingRange): readonly number[] {
  const cuts = [...new Set([...marks, low, high].filter(Number.isFinite))].sort((a, b) => a - b)
  const [first = 0] = cuts
  const last = cuts.at(-1) ?? 0
  const between = cuts.slice(1).map((cut, index) => (cut + (cuts[index] as number)) / 2)
  const tried = [first - 1 - Math.abs(first), ...cuts, ...between, last + 1 + Math.abs(last)]
  const rounded = whole
    ? tried.flatMap((value) => [Math.floor(value), Math.ceil(value), value + 1, value - 1])
    : tried
  return [...new Set(rounded)].filter(
    (value) => value >= low && value <= high && (!whole || Number.isInteger(value)),
  )
}

/** A comparison with another reading is a question of its own: its verdicts are those that the two ranges allow. */
function comparison(leaf: Leaf, knowledge: Knowledge, moment: Moment): Question {
  const { test, as: _as, ifMissing, ...source } = leaf
  const { than } = test as { readonly than: ScaledSource }
  const { times = 1, ...limit } = than
  const isSame = identityOf(than) === identityOf(source)
  const subject = rangeOf(source, knowledge)
  const threshold = scaled(rangeOf(limit, knowledge), times)
  const isKnowable =
    canBeKnown(leaf, knowledge, moment) &&
    canBeKnown({ ...limit, test: leaf.test } as Leaf, knowledge, moment)
  const verdicts: readonly Verdict[] = [
    'unknown',
    ...(ifMissing === undefined ? [] : [ifMissing ? ('yes' as const) : ('no' as const)]),
    ...(isKnowable ? (isSame ? [ofEqual(test.op)] : possible(test.op, subject, threshold)) : []),
  ]
  // Each verdict is told by a reading of its own, which nobody else asks about.
  const readings = verdicts.map((verdict): Reading => ({ status: 'literal', value: verdict }))
  return {
    key: JSON.stringify([identityOf(source), identityOf(than), test.op, ifMissing]),
    marks: [],
    readings: () => readings,
    verdict: (reading) => (reading.status === 'literal' ? (reading.value as Verdict) : 'unknown'),
  }
}

function ofEqual(op: string): Verdict {
  return op === 'at_least' || op === 'at_most' ? 'yes' : 'no'
}

/** The verdicts that two numbers out of these intervals may come to. */
function possible(op: string, a: Interval, b: Interval): readonly Verdict[] {
  const [upper, lower] = op === 'above' || op === 'at_least' ? [a, b] : [b, a]
  const isStrict = op === 'above' || op === 'below'
  const yes = isStrict ? upper.high > lower.low : upper.high >= lower.low
  const no = isStrict ? upper.low <= lower.high : upper.low < lower.high
  return [...(yes ? (['yes'] as const) : []), ...(no ? (['no'] as const) : [])]
}
