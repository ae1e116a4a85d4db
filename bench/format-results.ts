import { cpus, totalmem } from 'node:os'
import { type BenchResult, reachesBar } from './result.ts'

/** Writes results as a page, with the shape of the machine that they come from. */
export function formatResults(results: readonly BenchResult[]): string {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB of memory, Node ${process.versions.node}`
  const rows = results.map((result) => {
    const { name, figure, unit, note } = result
    return `| ${name} | ${figure.toPrecision(3)} ${unit} | ${formatBar(result)} | ${note ?? ''} |`
  })
  return [
    '# What watching costs',
    '',
    `Made by \`pnpm bench --write\` on ${machine}. Each figure is a ratio, or comes with one, of things measured in turns in`,
    'the same run; single times on a shared machine say little.',
    '',
    '| what | figure | bar | how it was measured |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

function formatBar(result: BenchResult): string {
  const { bar } = result
  if (bar === undefined) return ''
  const limits = [
    ...(bar.atLeast === undefined ? [] : [`at least ${bar.atLeast}`]),
    ...(bar.atMost === undefined ? [] : [`at most ${bar.atMost}`]),
  ]
  return `${limits.join(', ')}${reachesBar(result) ? '' : ' – missed'}`
}
