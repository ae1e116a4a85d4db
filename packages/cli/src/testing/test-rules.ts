import type { Rule } from '@scram/core'
import type { PackSet } from '@scram/packs'
import { formatRecordingProblem } from '@scram/recordings'
import { english } from '../english.ts'
import { startProgress } from '../progress.ts'
import type { Terminal } from '../terminal.ts'
import { createJsonReporter } from './create-json-reporter.ts'
import { createTester, type TestedRule } from './create-tester.ts'
import { createTextReporter } from './create-text-reporter.ts'
import { silentReporter } from './silent-reporter.ts'

/** How tests are told of: for people, for programs, or not at all. */
export type Telling = 'text' | 'json' | 'nothing'

/** What of a set of packs is tested. */
export interface TestRulesOptions {
  readonly set: PackSet
  readonly telling: Telling
  /** What is known of a rule already, and need not be found out again. */
  readonly known?: (rule: Rule) => TestedRule | undefined
}

/** Tests the rules of packs and tells of each as it goes. Gives what came of all, also of those that were known. */
export async function testRules(
  terminal: Terminal,
  { set, telling, known = () => undefined }: TestRulesOptions,
): Promise<readonly TestedRule[]> {
  const progress = startProgress('', { silent: !terminal.live })
  const above = (write: (text: string) => void) => (text: string) => progress.aside(() => write(text))
  const out = { ...terminal, out: above(terminal.out) }
  const err = above(terminal.err)
  const tester = createTester(set, (problem) => err(`${formatRecordingProblem(problem)}\n`))
  const tested = set.rules.filter(({ id }) => Object.hasOwn(set.cases, id))
  const due = tested.filter((rule) => !known(rule))
  const reporters = {
    text: () => createTextReporter({ terminal: out, voice: english(), set, tester, rules: due }),
    json: () => createJsonReporter(out, set),
    nothing: () => silentReporter,
  }
  const reporter = reporters[telling]()
  const all: TestedRule[] = []
  try {
    for (const rule of tested) {
      const before = known(rule)
      progress.update(`${all.length} of ${tested.length} rules: ${rule.id}`)
      const result = before ?? (await tester.test(rule))
      all.push(result)
      if (!before) await reporter.rule(result)
    }
  } finally {
    progress.stop()
  }
  reporter.end(all)
  return all
}
