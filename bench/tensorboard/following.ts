import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { encodeEvent, frameRecord, scalarMetadata, scalarSummary } from '@scram/tensorboard/format'
import { median } from '../median.ts'
import type { BenchResult } from '../result.ts'

const root = resolve(import.meta.dirname, '../..')
const runs = 1000
const appends = 20
const idleSeconds = 30
const lossOfNaN = frameRecord(
  encodeEvent({
    wallTime: 1.8e9,
    step: 616,
    values: [scalarSummary('Loss/train', Number.NaN, scalarMetadata())],
  }),
)

/** What following log directories costs, and how soon a finding is printed, with the command line as it is built. */
export async function benchFollowing(): Promise<readonly BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'scram-bench-'))
  try {
    return [...(await benchManyRuns(join(folder, 'many'))), await benchPromptness(join(folder, 'live'))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A thousand sound runs, read to their ends and then idle. */
async function benchManyRuns(folder: string): Promise<readonly BenchResult[]> {
  const sound = soundLog()
  for (let run = 0; run < runs; run++) append(folder, `run-${run}`, sound)
  const scram = startWatch(folder)
  try {
    await scram.until(() => countRuns(scram.err) >= runs)
    await setTimeout(5_000)
    const before = cpuSeconds(scram.child)
    await setTimeout(idleSeconds * 1000)
    const idle = (cpuSeconds(scram.child) - before) / idleSeconds
    return [
      {
        name: `${runs} runs in one log directory, followed by one process`,
        figure: memoryOf(scram.child, 'VmRSS'),
        unit: 'MiB',
        bar: { atMost: 300 },
        note: `resident, after all have been read; ${memoryOf(scram.child, 'VmHWM').toFixed(0)} MiB at most while they were; each has ${(sound.length / 1024).toFixed(0)} KiB`,
      },
      {
        name: `${runs} runs in one log directory, when nothing is written`,
        figure: idle * 100,
        unit: '% of a core',
        bar: { atMost: 5 },
        note: `processor time in ${idleSeconds} s`,
      },
    ]
  } finally {
    scram.child.kill()
  }
}

/** Runs whose loss stops being a number: every other one has been followed for a while, the rest begin with it. */
async function benchPromptness(folder: string): Promise<BenchResult> {
  const sound = soundLog()
  const name = (run: number): string => `run-${String(run).padStart(2, '0')}`
  const isFollowed = (run: number): boolean => run % 2 === 0
  for (let run = 0; run < appends; run++) if (isFollowed(run)) append(folder, name(run), sound)
  const scram = startWatch(folder)
  try {
    await scram.until(() => countRuns(scram.err) >= appends / 2)
    const times: number[] = []
    for (let run = 0; run < appends; run++) {
      // Not in step with its reads.
      await setTimeout(700 + run * 37)
      const start = performance.now()
      append(folder, name(run), isFollowed(run) ? lossOfNaN : Buffer.concat([sound, lossOfNaN]))
      await scram.until(() => scram.out.includes(name(run)))
      times.push(performance.now() - start)
    }
    return {
      name: 'a finding is printed after its bytes are written',
      figure: Math.max(...times),
      unit: 'ms',
      bar: { atMost: 1000 },
      note: `the latest of ${appends} in as many runs, half of which begin with it; half of them within ${median(times).toFixed(0)} ms`,
    }
  } finally {
    scram.child.kill()
  }
}

/** What PyTorch wrote of a sound training of 615 steps. */
function soundLog(): Buffer {
  const folder = join(root, 'test/frameworks/logs/pytorch/healthy')
  return readFileSync(join(folder, readdirSync(folder)[0] as string))
}

function append(folder: string, run: string, bytes: Uint8Array): void {
  mkdirSync(join(folder, run), { recursive: true })
  appendFileSync(join(folder, run, 'events.out.tfevents.1700000000.bench'), bytes)
}

interface Watching {
  readonly child: ChildProcess
  /** What it has written so far. */
  readonly out: string
  readonly err: string
  /** Waits until something it has written is so. */
  until(isSo: () => boolean): Promise<void>
}

/** Starts the command line as it is built. */
function startWatch(folder: string): Watching {
  const main = join(root, 'packages/cli/bin/scram.js')
  const child = spawn(process.execPath, [main, 'watch', '--json', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const written = { out: '', err: '' }
  /** Tells of the next thing that it writes. */
  let tell = (_what: 'written' | 'closed'): void => {}
  const next = (): Promise<'written' | 'closed'> =>
    new Promise((settle) => {
      tell = settle
    })
  const collect = (stream: 'out' | 'err', text: string): void => {
    written[stream] += text
    tell('written')
  }
  child.stdout.setEncoding('utf8').on('data', (text: string) => collect('out', text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => collect('err', text))
  child.once('close', () => tell('closed'))
  return {
    child,
    get out() {
      return written.out
    },
    get err() {
      return written.err
    },
    async until(isSo) {
      while (!isSo()) if ((await next()) === 'closed') throw new Error(`It ended: ${written.err}`)
    },
  }
}

/** How many runs it has told how it reads. */
function countRuns(said: string): number {
  return said.split('\n').filter((line) => line.includes('run-')).length
}

/** Seconds of processor time that a process has taken, in hundredths, as Linux counts them. */
function cpuSeconds({ pid }: ChildProcess): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** MiB of a process, as Linux counts them. */
function memoryOf({ pid }: ChildProcess, kind: 'VmRSS' | 'VmHWM'): number {
  const [, kilobytes] =
    new RegExp(`${kind}:\\s+(\\d+)`, 'u').exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}
