import type { Reading, Verdict } from '../types/reading.ts'
import type { Leaf, Test } from '../types/rule.ts'

/** What a leaf saw: its reading and, where it compares with another reading, that one. */
export interface Seen {
  readonly reading: Reading
  readonly threshold?: Reading
}

/** The part of a leaf that decides, without what it reads. */
export interface Question {
  readonly test: Test
  readonly ifMissing?: boolean
}

/** Answers one question. A reading that is unknown gives "cannot tell", unless the question is about just that. */
export type Judge = (reading: Reading, threshold?: Reading) => Verdict

/** The question that a leaf asks of its reading. */
export function questionOf({ test, ifMissing }: Leaf): Question {
  return ifMissing === undefined ? { test } : { test, ifMissing }
}

/** Makes the judge of a question, once, because it is asked at every check. */
export function createJudge({ test, ifMissing }: Question): Judge {
  const judge = judgeOf(test)
  if (ifMissing === undefined || test.op === 'missing' || test.op === 'present') return judge
  const verdict = decide(ifMissing)
  return (reading, threshold) =>
    isMissing(reading) || (threshold !== undefined && isMissing(threshold))
      ? verdict
      : judge(reading, threshold)
}

/** Answers a question about what was seen. */
export function judge(question: Question, { reading, threshold }: Seen): Verdict {
  return createJudge(question)(reading, threshold)
}

function judgeOf(test: Test): Judge {
  switch (test.op) {
    case 'missing':
    case 'present':
      return (reading) => decide(isMissing(reading) === (test.op === 'missing'))
    case 'finite':
    case 'not_finite':
      return (reading) =>
        reading.status === 'unknown' && reading.reason !== 'not_finite'
          ? 'unknown'
          : decide((reading.status === 'unknown') === (test.op === 'not_finite'))
    case 'equals':
      return (reading) => (reading.status === 'unknown' ? 'unknown' : decide(reading.value === test.value))
    case 'one_of':
      return (reading) =>
        reading.status === 'unknown' ? 'unknown' : decide(test.values.includes(reading.value))
    case 'rising':
    case 'falling':
    case 'flat':
      return (reading) => (reading.status === 'ok' ? decide(reading.direction === test.op) : 'unknown')
    case 'between':
      return (reading) =>
        reading.status === 'ok' ? decide(reading.value >= test.low && reading.value <= test.high) : 'unknown'
    case 'outside':
      return (reading) =>
        reading.status === 'ok' ? decide(reading.value < test.low || reading.value > test.high) : 'unknown'
    default:
      return typeof test.than === 'number' ? comparedWith(test.op, test.than) : comparedWithReading(test.op)
  }
}

type Comparison = 'above' | 'at_least' | 'below' | 'at_most'

/** One function for each comparison, for these are what checks spend their time in. */
function comparedWith(op: Comparison, than: number): Judge {
  switch (op) {
    case 'above':
      return (reading) => (reading.status === 'ok' ? decide(reading.value > than) : 'unknown')
    case 'at_least':
      return (reading) => (reading.status === 'ok' ? decide(reading.value >= than) : 'unknown')
    case 'below':
      return (reading) => (reading.status === 'ok' ? decide(reading.value < than) : 'unknown')
    case 'at_most':
      return (reading) => (reading.status === 'ok' ? decide(reading.value <= than) : 'unknown')
  }
}

function comparedWithReading(op: Comparison): Judge {
  return (reading, threshold) =>
    threshold?.status === 'ok' ? comparedWith(op, threshold.value)(reading) : 'unknown'
}

function decide(holds: boolean): Verdict {
  return holds ? 'yes' : 'no'
}

function isMissing(reading: Reading): boolean {
  return reading.status === 'unknown' && reading.reason === 'missing'
}
