import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { resolveLocale, type Voice, voiceOf } from '@scram/messages'
import { readLocales } from '@scram/messages/node'
import type { PackSet } from '@scram/packs'
import { formatRecordingProblem } from '@scram/recordings'
import { openPacks } from '../open-packs.ts'
import { startProgress } from '../progress.ts'
import type { Terminal } from '../terminal.ts'
import { createJsonReporter } from '../testing/create-json-reporter.ts'
import { createTester, type TestedRule } from '../testing/create-tester.ts'
import { createTextReporter } from '../testing/create-text-reporter.ts'
import { isFailure } from '../testing/test-reporter.ts'
import { toJUnit } from '../testing/to-junit.ts'

export interface TestOptions {
  readonly json?: boolean
  readonly junit?: string
}

/** Runs the examples and tests of packs. Exit status 1 where one is not as wanted, 2 where there is nothing to test. */
export async function test(
  terminal: Terminal,
  names: readonly string[],
  options: TestOptions,
): Promise<void> {
  const set = openPacks(names, terminal.cwd)
  const tested = await testPacks(terminal, set, options)
  if (options.junit !== undefined) writeFileSync(resolve(terminal.cwd, options.junit), toJUnit(tested, set))
  const cases = tested.flatMap((each) => each.cases)
  if (cases.length === 0) terminal.err('There is nothing to test: none of these rules has an example.\n')
  terminal.setExitStatus(cases.length === 0 ? 2 : cases.some(isFailure) ? 1 : 0)
}

/** The language of what authors are told. */
function english(): Voice {
  return voiceOf(resolveLocale(readLocales(), 'en'))
}

/** Tests every rule and tells of it as it goes. */
async function testPacks(
  terminal: Terminal,
  set: PackSet,
  { json }: TestOptions,
): Promise<readonly TestedRule[]> {
  const progress = startProgress('', { silent: !terminal.live })
  const aside = (text: string, write: (text: string) => void): void => progress.aside(() => write(text))
  const tester = createTester(set, (problem) => aside(`${formatRecordingProblem(problem)}\n`, terminal.err))
  const { rules } = set
  const above = { ...terminal, out: (text: string) => aside(text, terminal.out) }
  const reporter = json
    ? createJsonReporter(above, set)
    : createTextReporter({ terminal: above, voice: english(), set, tester, rules })
  const all: TestedRule[] = []
  try {
    for (const rule of rules) {
      progress.update(`${all.length} of ${rules.length} rules, ${rule.id}`)
      const tested = await tester.test(rule)
      all.push(tested)
      await reporter.rule(tested)
    }
  } finally {
    progress.stop()
  }
  reporter.end(all)
  return all
}
