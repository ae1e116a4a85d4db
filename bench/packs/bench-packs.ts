import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkWords } from '@scram/messages'
import { readPacks } from '@scram/packs'
import { findPacks, readShippedCatalogue } from '@scram/packs/node'
import { median } from '../median.ts'
import type { BenchResult } from '../result.ts'
import { differentRules } from './different-rules.ts'
import { type Cost, runFresh } from './run-fresh.ts'

const count = 500
const rounds = 9
const command = join(import.meta.dirname, '../../packages/cli/bin/scram.js')

/** How long the command line that was built takes to start, and to read and check a pack of many rules, in new processes. */
export function benchPacks(): readonly BenchResult[] {
  if (!existsSync(join(command, '../../dist/main.js'))) throw new Error('build it first: pnpm build')
  const folder = mkdtempSync(join(tmpdir(), 'scram-bench-'))
  try {
    return measure(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function measure(folder: string): readonly BenchResult[] {
  const [many, one] = [writePack(join(folder, 'many'), count), writePack(join(folder, 'one'), 1)]
  const parseAll = `
    import { readdirSync, readFileSync } from 'node:fs'
    import { parse } from ${JSON.stringify(import.meta.resolve('yaml'))}
    for (const file of readdirSync(${JSON.stringify(many)})) parse(readFileSync(${JSON.stringify(many)} + '/' + file, 'utf8'))`
  const turns = Array.from({ length: rounds }, () => ({
    bare: runFresh('--eval', '0'),
    help: runFresh(command, '--help'),
    one: runFresh(command, 'check', one),
    many: runFresh(command, 'check', many),
    parsed: runFresh('--input-type=module', '--eval', parseAll),
  }))
  const middleOf = (figure: (turn: (typeof turns)[number]) => number): number => median(turns.map(figure))
  const timesBare = (key: 'help' | 'one'): ((turn: (typeof turns)[number]) => number) => {
    return (turn) => turn[key].program / turn.bare.program
  }
  const note = (key: keyof (typeof turns)[number]): string => {
    const figure = (kind: keyof Cost): string => middleOf((turn) => turn[key][kind]).toFixed(0)
    return `${figure('program')} ms on the thread of the program, ${figure('processor')} ms with those that compile and collect garbage beside it`
  }
  const warm = timesInOneProcess(many)
  return [
    {
      name: `reading and checking ${count} different rules, in a new process`,
      figure: middleOf(({ many, one }) => many.program - one.program),
      unit: 'ms',
      bar: { atMost: 300 },
      note: `processor time on the thread of the program, beyond that of a pack of one rule; ${rounds} rounds in turns; the whole command ${note('many')}; again and again in one process ${warm.at(-1)?.toFixed(0)} ms, in the first round ${warm[0]?.toFixed(0)} ms`,
    },
    {
      name: `reading and checking ${count} rules, against parsing their files with the yaml package`,
      figure: middleOf(
        ({ many, one, parsed, bare }) =>
          (many.processor - one.processor) / (parsed.processor - bare.processor),
      ),
      unit: '× the time',
      bar: { atMost: 1 },
      note: `processor time of all threads, in new processes, in turns; parsing alone ${note('parsed')}`,
    },
    {
      name: 'scram --help, against Node that does nothing',
      figure: middleOf(timesBare('help')),
      unit: '× the time',
      bar: { atMost: 5 },
      note: `processor time on the thread of the program; ${note('help')}; Node alone ${note('bare')}`,
    },
    {
      name: 'scram check of one rule, against Node that does nothing',
      figure: middleOf(timesBare('one')),
      unit: '× the time',
      bar: { atMost: 5 },
      note: `processor time on the thread of the program; ${note('one')}`,
    },
  ]
}

/** Writes a pack of so many rules, and gives its folder. */
function writePack(folder: string, rules: number): string {
  mkdirSync(folder)
  for (const [path, text] of Object.entries(differentRules(rules))) writeFileSync(join(folder, path), text)
  return folder
}

/** Milliseconds that it takes to read and check a pack, time after time in this process. */
function timesInOneProcess(folder: string): readonly number[] {
  const catalogue = readShippedCatalogue()
  return Array.from({ length: rounds }, () => {
    const { user, system } = process.cpuUsage()
    const { sources } = findPacks([folder], { cwd: folder })
    const { rules, problems } = readPacks(sources, { catalogue, checkWords })
    if (rules.length !== count || problems.length > 0)
      throw new Error('the rules of this benchmark are not sound')
    const spent = process.cpuUsage({ user, system })
    return (spent.user + spent.system) / 1000
  })
}
