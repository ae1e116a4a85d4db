import type { FactValue, Reading, Test, Threshold } from '@scram/core'
import { tellNumber } from './tell-number.ts'
import { tellSource } from './tell-source.ts'

const comparisons = { above: 'above', at_least: 'at least', below: 'below', at_most: 'at most' }

/**
 * Says what a reading is held to, so that it completes "it is …": `at least 10`, `above 1.5 × the first value of loss`.
 *
 * @param threshold the reading it was compared with, whose number is added
 */
export function tellTest(test: Test, threshold?: Reading): string {
  switch (test.op) {
    case 'above':
    case 'at_least':
    case 'below':
    case 'at_most':
      return `${comparisons[test.op]} ${tellThreshold(test.than, threshold)}`
    case 'between':
      return `between ${tellNumber(test.low)} and ${tellNumber(test.high)}`
    case 'outside':
      return `outside ${tellNumber(test.low)} to ${tellNumber(test.high)}`
    case 'equals':
      return tellFact(test.value)
    case 'one_of':
      return `one of ${test.values.map(tellFact).join(', ')}`
    case 'rising':
    case 'falling':
    case 'flat':
      return test.tolerance === 0 ? test.op : `${test.op} (beyond ${tellNumber(test.tolerance)})`
    case 'finite':
      return 'a finite number'
    case 'not_finite':
      return 'NaN or infinite'
    case 'missing':
      return 'not logged'
    case 'present':
      return 'logged'
  }
}

function tellThreshold(than: Threshold, threshold: Reading | undefined): string {
  if (typeof than === 'number') return tellNumber(than)
  return threshold?.status === 'ok'
    ? `${tellSource(than)} = ${tellNumber(threshold.value)}`
    : tellSource(than)
}

function tellFact(value: FactValue): string {
  return typeof value === 'number' ? tellNumber(value) : String(value)
}
