import { type Condition, type Leaf, leavesOf, type Reading, type Verdict } from '@scram/core'
import type { Question } from './question.ts'

/** What a condition is wanted to come to. */
export type Wanted = 'yes' | 'no' | 'not yes' | 'not no'

/** A condition, and what it is to come to. */
export interface Goal {
  readonly condition: Condition
  readonly wanted: Wanted
}

/** Beyond so many tries it is taken to be possible: an author is never told what is not certain. */
const mostTries = 2_000
/** A reading that is asked about at more values than these is not thought through either. */
const mostMarks = 200

/**
 * Whether there are readings by which every condition comes to what is wanted of it, in Kleene's logic. Tests of the
 * same reading see the same; readings of different kinds are taken to be independent of one another.
 */
export function canComeOut(goals: readonly Goal[], questionOf: (leaf: Leaf) => Question): boolean {
  const questions = new Map<Leaf, Question>()
  const marks = new Map<string, Question['marks']>()
  for (const { condition } of goals)
    for (const leaf of leavesOf(condition)) {
      const question = questionOf(leaf)
      questions.set(leaf, question)
      const before = marks.get(question.key)
      marks.set(question.key, before ? [...before, ...question.marks] : question.marks)
    }
  if ([...marks.values()].some(({ length }) => length > mostMarks)) return true
  let tries = 0

  const settle = (open: readonly Goal[], seen: ReadonlyMap<string, readonly Reading[]>): boolean => {
    if (++tries > mostTries) return true
    const [goal, ...rest] = open
    if (!goal) return true
    const { condition, wanted } = goal
    if ('not' in condition)
      return settle([{ condition: condition.not, wanted: denied[wanted] }, ...rest], seen)
    if ('all' in condition || 'any' in condition) {
      const parts = ('all' in condition ? condition.all : condition.any).map((part) => ({
        condition: part,
        wanted,
      }))
      const isForAll = 'all' in condition === (wanted === 'yes' || wanted === 'not no')
      if (isForAll) return settle([...parts, ...rest], seen)
      // What must hold anyway is settled first, so that of the alternatives few are left.
      if (rest.some(isCertain))
        return settle([...rest.filter(isCertain), goal, ...rest.filter((each) => !isCertain(each))], seen)
      return parts.some((part) => settle([part, ...rest], seen))
    }
    const { key, readings, verdict } = questions.get(condition) as Question
    const before = seen.get(key) ?? readings(marks.get(key) ?? [])
    const after = before.filter((reading) => meets(verdict(reading), wanted))
    return after.length > 0 && settle(rest, new Map(seen).set(key, after))
  }
  return settle(goals, new Map())
}

/** Whether each test of a condition asks about a reading of its own, so that none has a say in what another comes to. */
export function isOfIndependentTests(condition: Condition, questionOf: (leaf: Leaf) => Question): boolean {
  const keys = leavesOf(condition).map((leaf) => questionOf(leaf).key)
  return new Set(keys).size === keys.length
}

const denied: Readonly<Record<Wanted, Wanted>> = {
  yes: 'no',
  no: 'yes',
  'not yes': 'not no',
  'not no': 'not yes',
}

function meets(verdict: Verdict, wanted: Wanted): boolean {
  return wanted.startsWith('not ') ? verdict !== wanted.slice(4) : verdict === wanted
}

function isCertain({ condition, wanted }: Goal): boolean {
  if ('not' in condition) return isCertain({ condition: condition.not, wanted: denied[wanted] })
  if ('all' in condition) return wanted === 'yes' || wanted === 'not no'
  if ('any' in condition) return wanted === 'no' || wanted === 'not yes'
  return true
}
