/**
 * Runs the benchmarks, prints their figures beside the committed ones, and fails where one has become worse by more than
 * half. `--write` commits the figures of this run to `results.json` and `RESULTS.md`. Names of parts run those alone, and the
 * figures of the others stay as they are.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { benchEngine } from './engine/bench-engine.ts'
import { formatResults } from './format-results.ts'
import { benchPacks } from './packs/bench-packs.ts'
import { type BenchResult, reachesBar } from './result.ts'
import { benchTensorboard } from './tensorboard/bench-tensorboard.ts'
import { benchTraining } from './training.ts'
import { benchWords } from './words.ts'

const allowedRegression = 1.5
const committedFile = join(import.meta.dirname, 'results.json')
const committed = new Map(
  (JSON.parse(readFileSync(committedFile, 'utf8')) as BenchResult[]).map((result) => [result.name, result]),
)

/** How many times worse a figure is than it was; which way is better, its bar says. */
function regression({ figure, bar }: BenchResult, before: BenchResult): number {
  return bar?.atLeast === undefined ? figure / before.figure : before.figure / figure
}

type Bench = () => readonly BenchResult[] | Promise<readonly BenchResult[]>
const parts: Readonly<Record<string, Bench>> = {
  engine: benchEngine,
  words: benchWords,
  packs: benchPacks,
  training: benchTraining,
  tensorboard: benchTensorboard,
}
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
const unknown = wanted.find((name) => !Object.hasOwn(parts, name))
if (unknown !== undefined)
  throw new Error(`There is no part ${unknown}; there are ${Object.keys(parts).join(', ')}.`)

const results: BenchResult[] = []
for (const [name, bench] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const result of await bench()) {
    results.push(result)
    const before = committed.get(result.name)
    const was = before ? `, committed: ${before.figure.toPrecision(3)}` : ''
    const bar = reachesBar(result) ? '' : '  (misses its bar)'
    console.log(
      `${result.name}: ${result.figure.toPrecision(3)} ${result.unit}${was}${bar}\n  ${result.note ?? ''}`,
    )
  }
}

if (process.argv.includes('--write')) {
  const measured = new Map(results.map((result) => [result.name, result]))
  const figures = wanted.length === 0 ? results : [...new Map([...committed, ...measured]).values()]
  writeFileSync(committedFile, `${JSON.stringify(figures, undefined, 2)}\n`)
  writeFileSync(join(import.meta.dirname, 'RESULTS.md'), formatResults(figures))
} else {
  const worse = results.filter((result) => {
    const before = committed.get(result.name)
    return before !== undefined && regression(result, before) > allowedRegression
  })
  for (const { name } of worse)
    console.error(`${name} is more than ${allowedRegression} times worse than committed.`)
  process.exitCode = worse.length === 0 ? 0 : 1
}
