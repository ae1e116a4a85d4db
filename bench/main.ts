/**
 * Runs the benchmarks, prints their figures beside the committed ones, and fails where one has become worse by more than
 * half. `--write` commits the figures of this run to `results.json` and `RESULTS.md`.
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

const results: BenchResult[] = []
for (const bench of [benchEngine, benchWords, benchPacks, benchTraining, benchTensorboard]) {
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
  writeFileSync(committedFile, `${JSON.stringify(results, undefined, 2)}\n`)
  writeFileSync(join(import.meta.dirname, 'RESULTS.md'), formatResults(results))
} else {
  const worse = results.filter((result) => {
    const before = committed.get(result.name)
    return before !== undefined && regression(result, before) > allowedRegression
  })
  for (const { name } of worse)
    console.error(`${name} is more than ${allowedRegression} times worse than committed.`)
  process.exitCode = worse.length === 0 ? 0 : 1
}
