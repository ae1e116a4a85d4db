import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Rule } from '@scram/core'
import { PackError, type PackSet } from '@scram/packs'
import { openPacks } from '../open-packs.ts'
import type { Terminal } from '../terminal.ts'
import type { TestedRule } from '../testing/create-tester.ts'
import { isFailure } from '../testing/test-reporter.ts'
import { testRules } from '../testing/test-rules.ts'
import { toJUnit } from '../testing/to-junit.ts'
import { type Update, updateOutcomes } from '../testing/update-outcomes.ts'

export interface TestOptions {
  readonly json?: boolean
  readonly junit?: string
  readonly update?: boolean
  readonly watch?: boolean
}

/** Runs the examples and tests of packs. Exit status 1 where one is not as wanted, 2 where there is nothing to test. */
export async function test(
  terminal: Terminal,
  names: readonly string[],
  options: TestOptions,
): Promise<void> {
  const { cwd } = terminal
  if (options.watch) {
    const { watchTests } = await import('../testing/watch-tests.ts')
    return watchTests({ terminal, names, test: (set, known) => testPacks(terminal, set, options, known) })
  }
  if (options.update) await update(terminal, names)
  await testPacks(terminal, openPacks(names, cwd), options)
}

async function testPacks(
  terminal: Terminal,
  set: PackSet,
  { json, junit }: TestOptions,
  known?: (rule: Rule) => TestedRule | undefined,
): Promise<readonly TestedRule[]> {
  const tested = await testRules(terminal, { set, telling: json ? 'json' : 'text', ...(known && { known }) })
  if (junit !== undefined) writeFileSync(resolve(terminal.cwd, junit), toJUnit(tested, set))
  const cases = tested.flatMap((each) => each.cases)
  if (cases.length === 0) terminal.err('There is nothing to test: none of these rules has an example.\n')
  terminal.setExitStatus(cases.length === 0 ? 2 : cases.some(isFailure) ? 1 : 0)
  return tested
}

const headings: Readonly<Record<Update['state'], string>> = {
  written: 'Rewritten',
  refused: 'Left as it is, for it cannot be rewritten without touching more; change it by hand',
  spoils: 'Left as it is, for the pack could not be used then; change it by hand',
}

/** Writes what comes of the cases into their files, and says so. */
async function update(terminal: Terminal, names: readonly string[]): Promise<void> {
  const { cwd } = terminal
  const set = openPacks(names, cwd)
  const tested = await testRules(terminal, { set, telling: 'nothing' })
  const updates = updateOutcomes({ set, tested, cwd, isSound: () => isSound(names, cwd) })
  for (const state of ['written', 'refused', 'spoils'] as const) {
    const own = updates.filter((each) => each.state === state)
    if (own.length > 0)
      terminal.err(`${headings[state]}:\n${own.map(({ text }) => `  ${text}\n`).join('')}\n`)
  }
}

function isSound(names: readonly string[], cwd: string): boolean {
  try {
    openPacks(names, cwd)
    return true
  } catch (error) {
    if (error instanceof PackError) return false
    throw error
  }
}
