import { createRun, type Rule, type Trace } from '@scram/core'
import { readLocales } from '@scram/messages/node'
import { type Case, type CaseResult, type CaseStatus, type PackSet, runCase, statusOf } from '@scram/packs'
import type { RecordingProblem } from '@scram/recordings'
import { createSay } from './create-say.ts'
import { createPlayer } from './play-recording.ts'

/** A case with what came of it. */
export interface TestedCase {
  readonly case: Case
  readonly result: CaseResult
  readonly status: CaseStatus
}

/** A rule with what came of its cases. */
export interface TestedRule {
  readonly rule: Rule
  readonly cases: readonly TestedCase[]
}

/** Runs cases of a set of packs. */
export interface Tester {
  test(rule: Rule): Promise<TestedRule>
  /** @param onTrace told of every check of the rule */
  testCase(rule: Rule, each: Case, onTrace?: (trace: Trace) => void): Promise<TestedCase>
}

/** Makes a tester of packs. */
export function createTester(set: PackSet, onProblem: (problem: RecordingProblem) => void): Tester {
  const locales = readLocales()
  const play = createPlayer(onProblem)
  const rules = [...set.rules, ...set.neighbours]
  const shared = { rules, catalogue: set.catalogue, createRun, play, baseLocale: set.words.baseLocale }

  const testCase: Tester['testCase'] = async (rule, each, onTrace) => {
    const say = createSay(rule, set, locales)
    const result = await runCase(rule, each, { ...shared, say, ...(onTrace && { onTrace }) })
    return { case: each, result, status: statusOf(each, result) }
  }
  return {
    testCase,
    async test(rule) {
      const cases: TestedCase[] = []
      for (const each of set.cases[rule.id] ?? []) cases.push(await testCase(rule, each))
      return { rule, cases }
    },
  }
}
