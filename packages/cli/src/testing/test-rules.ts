import { type Rule, tellOnce } from '@scram/core'
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
  const progress = startProgress(terminal, '', { discreet: true })
  // What is told of a rule goes out in one piece, so that the line of progress moves once.
  let page = ''
  const out = {
    ...terminal,
    out: (text: string): void => {
      page += text
    },
  }
  const turnPage = (): void => {
    const text = page
    page = ''
    if (text !== '') progress.aside(() => terminal.out(text))
  }
  // A recording is replayed once more where its case fails.
  const warn = tellOnce((text) => progress.aside(() => terminal.err(`${text}\n`)))
  const tester = createTester(set, (problem) => warn(formatRecordingProblem(problem)))
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
      turnPage()
    }
  } finally {
    progress.stop()
  }
  reporter.end(all)
  turnPage()
  return all
}
