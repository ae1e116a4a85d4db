import { type ChildProcess, execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchResult } from '../result.ts'
import { compile } from './compile.ts'
import { findDataServer, timeDataServer } from './data-server.ts'
import { type DecodingTimes, timeDecoding } from './decoding.ts'
import type { Answer, Way } from './store-reader.ts'

const count = 200_000
const rounds = 15
const pythonRounds = 3
/** How frameworks write numbers: PyTorch, and TensorFlow with Keras and JAX. */
const encodings = ['simple', 'tensor'] as const

interface Times {
  readonly encoding: (typeof encodings)[number]
  readonly cold: number
  readonly store: number
  readonly events: number
  readonly rust: number
  readonly rustChecking: number
  readonly decoding: DecodingTimes
  readonly python: { readonly loaded: number; readonly parsed: number }
}

/** How long an event file takes to read, against both of TensorBoard's own readers in turns. */
export async function benchReading(python: string): Promise<readonly BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'scram-bench-'))
  try {
    const times: Times[] = []
    for (const encoding of encodings) times.push(await timeReading(python, join(folder, encoding), encoding))
    return resultsOf(times)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function timeReading(
  python: string,
  folder: string,
  encoding: (typeof encodings)[number],
): Promise<Times> {
  const script = (name: string): string => join(import.meta.dirname, name)
  execFileSync(python, [script('write_scalars.py'), folder, String(count), encoding])
  const [file = ''] = readdirSync(folder)
  const server = findDataServer(python)
  const program = compile(script('store-reader.ts'))
  // Each way has a process of its own, as it has where it is used: what runs both is compiled for neither.
  const open = (): ChildProcess => fork(program, { execArgv: [] })
  const readers: Readonly<Record<Way, ChildProcess>> = { store: open(), events: open() }
  const read = async (way: Way): Promise<number> => {
    const reader = readers[way]
    reader.send({ way, folder })
    const [{ time, values }] = (await once(reader, 'message')) as [Answer]
    if (values !== count) throw new Error(`${values} of ${count} values were read`)
    return time
  }
  try {
    const cold = await read('store')
    const all: Record<'store' | 'events' | 'rust' | 'rustChecking', number[]> = {
      store: [],
      events: [],
      rust: [],
      rustChecking: [],
    }
    for (let round = 0; round < rounds; round++) {
      all.store.push(await read('store'))
      all.rust.push(await timeDataServer(server, folder))
      all.events.push(await read('events'))
      all.rustChecking.push(await timeDataServer(server, folder, '--checksum'))
    }
    const replies = Array.from({ length: pythonRounds }, () =>
      execFileSync(python, [script('read_scalars.py'), join(folder, file)], { encoding: 'utf8' }),
    ).map((reply) => JSON.parse(reply) as Times['python'])
    const leastOf = (part: keyof Times['python']): number =>
      Math.min(...replies.map((reply) => reply[part])) * 1000
    return {
      encoding,
      cold,
      store: Math.min(...all.store),
      events: Math.min(...all.events),
      rust: Math.min(...all.rust),
      rustChecking: Math.min(...all.rustChecking),
      decoding: timeDecoding(folder, rounds),
      python: { loaded: leastOf('loaded'), parsed: leastOf('parsed') },
    }
  } finally {
    for (const reader of Object.values(readers)) reader.kill()
  }
}

function resultsOf(times: readonly Times[]): readonly BenchResult[] {
  const least = (ratio: (one: Times) => number): number => Math.min(...times.map(ratio))
  const tell = (part: (one: Times) => string): string =>
    times.map((one) => `${one.encoding}: ${part(one)}`).join('; ')
  const ms = (time: number): string => `${time.toFixed(0)} ms`
  const what = `${count.toLocaleString('en')} numbers of four tags`
  return [
    {
      name: `an event file of ${what} read into the store, against TensorBoard's Rust data server`,
      figure: least(({ rust, store }) => rust / store),
      unit: '× faster',
      bar: { atLeast: 1 },
      note: `the worse of the two encodings of numbers; ${tell((one) => `${ms(one.store)}, the first in a new process ${ms(one.cold)}; the server ${ms(one.rust)}, ${ms(one.rustChecking)} where it checks checksums as SCRAM does`)}; the best of ${rounds} rounds in turns; ours finds, reads, checks, assembles and stores, the server's is the time of its own load cycle`,
    },
    {
      name: `an event file of ${what} read into the store, against TensorBoard's Python reader`,
      figure: least(({ python, store }) => python.loaded / store),
      unit: '× faster',
      bar: { atLeast: 50 },
      note: `the accumulator that TensorBoard loads with where there is no data server, keeping every number; the best of ${pythonRounds}; ${tell((one) => `${ms(one.python.loaded)}, ${ms(one.python.parsed)} for its EventFileLoader alone`)}`,
    },
    {
      name: `what an event file of ${what} says, without a store`,
      figure: least(({ events }) => (count * 1000) / events),
      unit: 'numbers/s',
      note: `records found and checked, an object a number; ${tell((one) => ms(one.events))}`,
    },
    {
      name: 'the events of that file decoded with pbf, against by hand',
      figure: Math.max(...times.map(({ decoding: { pbf, byHand } }) => pbf / byHand)),
      unit: '× the time',
      bar: { atMost: 2 },
      note: `what is read by hand knows scalars only and checks nothing; ${tell(({ decoding: { pbf, byHand } }) => `${ms(pbf)}, ${ms(byHand)} by hand`)}; the best of ${rounds} rounds in turns`,
    },
  ]
}
