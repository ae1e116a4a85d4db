import { relative, resolve } from 'node:path'
import type { Rule } from '@scram/core'
import { PackError, type PackSet } from '@scram/packs'
import { findPacks } from '@scram/packs/node'
import { watch } from 'chokidar'
import { openPacks } from '../open-packs.ts'
import type { Terminal } from '../terminal.ts'
import type { TestedRule } from './create-tester.ts'
import { fingerprintOf } from './fingerprint-of.ts'

/** How packs are tested again and again. */
export interface WatchTestsOptions {
  readonly terminal: Terminal
  readonly names: readonly string[]
  /** Tests packs, but for the rules of which it is known what comes of them, and sets the exit status. */
  readonly test: (
    set: PackSet,
    known: (rule: Rule) => TestedRule | undefined,
  ) => Promise<readonly TestedRule[]>
}

const settleMilliseconds = 50

/**
 * Tests packs, and again whenever a file of them is saved, until Ctrl-C: each time only the rules that may come out
 * differently, as their files, those of rules that silence them, or their recordings have changed.
 */
export async function watchTests({ terminal, names, test }: WatchTestsOptions): Promise<void> {
  const { cwd } = terminal
  const folders = findPacks(names, { cwd }).sources.map(({ dir }) => resolve(cwd, dir))
  // Where there is nothing to watch, what is wrong is said at once.
  if (folders.length === 0) openPacks(names, cwd)
  const changed = new Set<string>()
  let wake = (): void => {}
  const watcher = watch([...new Set(folders)], {
    ignoreInitial: true,
    ignored: (path) => folders.every((folder) => isApart(relative(folder, path))),
  })
  watcher.on('all', (_event, path) => {
    if (!/\.(?:yaml|jsonl|csv)$/iu.test(path)) return
    changed.add(relative(cwd, path))
    wake()
  })
  await new Promise<void>((settle) => watcher.once('ready', settle))
  let isOver = false
  const forget = terminal.onInterrupt(() => {
    isOver = true
    wake()
  })
  const memory = new Map<string, { readonly fingerprint: string; readonly tested: TestedRule }>()
  while (!isOver) {
    changed.clear()
    await testOnce(terminal, names, test, memory)
    terminal.err('\nWatching for changes. Ctrl-C ends it.\n')
    while (!isOver && changed.size === 0) {
      await new Promise<void>((settle) => {
        wake = settle
      })
      // What is saved in one go is tested in one go.
      if (!isOver) await new Promise((settle) => setTimeout(settle, settleMilliseconds))
    }
    if (!isOver) terminal.err(`\n${[...changed].join(', ')}\n`)
  }
  forget()
  await watcher.close()
}

/** Whether a path is outside a folder, hidden in it, or of packages that are installed there. */
function isApart(path: string): boolean {
  return path.split(/[\\/]/u).some((part) => part === 'node_modules' || part.startsWith('.'))
}

async function testOnce(
  terminal: Terminal,
  names: readonly string[],
  test: WatchTestsOptions['test'],
  memory: Map<string, { readonly fingerprint: string; readonly tested: TestedRule }>,
): Promise<void> {
  try {
    const set = openPacks(names, terminal.cwd)
    const prints = new Map(set.rules.map((rule) => [rule.id, fingerprintOf(set, rule)]))
    const known = ({ id }: Rule): TestedRule | undefined => {
      const before = memory.get(id)
      return before?.fingerprint === prints.get(id) ? before?.tested : undefined
    }
    const all = await test(set, known)
    for (const tested of all)
      memory.set(tested.rule.id, { fingerprint: prints.get(tested.rule.id) ?? '', tested })
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    terminal.err(`${error.message}\n`)
    terminal.setExitStatus(2)
  }
}
