import type { Known, Reading, Verdict } from '../types/reading.ts'
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

const compare = {
  above: (value: number, than: number): boolean => value > than,
  at_least: (value: number, than: number): boolean => value >= than,
  below: (value: number, than: number): boolean => value < than,
  at_most: (value: number, than: number): boolean => value <= than,
}

/** The question that a leaf asks of its reading. */
export function questionOf({ test, ifMissing }: Leaf): Question {
  return ifMissing === undefined ? { test } : { test, ifMissing }
}

/** Answers a question. A reading that is unknown gives "cannot tell", unless the question is about just that. */
export function judge({ test, ifMissing }: Question, { reading, threshold }: Seen): Verdict {
  const missing = isMissing(reading)
  const asksForPresence = test.op === 'missing' || test.op === 'present'
  if (!asksForPresence && ifMissing !== undefined && (missing || (threshold && isMissing(threshold)))) {
    return decide(ifMissing)
  }
  switch (test.op) {
    case 'missing':
    case 'present':
      return decide(missing === (test.op === 'missing'))
    case 'finite':
    case 'not_finite':
      if (reading.status === 'unknown' && reading.reason !== 'not_finite') return 'unknown'
      return decide((reading.status === 'unknown') === (test.op === 'not_finite'))
    case 'equals':
      return reading.status === 'unknown' ? 'unknown' : decide(reading.value === test.value)
    case 'one_of':
      return reading.status === 'unknown' ? 'unknown' : decide(test.values.includes(reading.value))
    case 'rising':
    case 'falling':
    case 'flat':
      return ofNumber(reading, ({ direction }) => decide(direction === test.op))
    case 'between':
      return ofNumber(reading, ({ value }) => decide(value >= test.low && value <= test.high))
    case 'outside':
      return ofNumber(reading, ({ value }) => decide(value < test.low || value > test.high))
    default: {
      const than =
        typeof test.than === 'number' ? test.than : threshold?.status === 'ok' ? threshold.value : undefined
      return than === undefined
        ? 'unknown'
        : ofNumber(reading, ({ value }) => decide(compare[test.op](value, than)))
    }
  }
}

function decide(holds: boolean): Verdict {
  return holds ? 'yes' : 'no'
}

function ofNumber(reading: Reading, answer: (known: Known) => Verdict): Verdict {
  return reading.status === 'ok' ? answer(reading) : 'unknown'
}

function isMissing(reading: Reading): boolean {
  return reading.status === 'unknown' && reading.reason === 'missing'
}
