import { spawnSync } from 'node:child_process'

/** What a process took, in milliseconds. */
export interface Cost {
  /** Processor time of all its threads, those among them that compile and collect garbage beside the program. */
  readonly processor: number
  /** Processor time of the thread that runs the program; of all threads where the system does not tell them apart. */
  readonly program: number
}

/** Told at the end of a process. Linux counts for each thread the nanoseconds that it ran, whoever else was busy. */
const meter = `
  import { readFileSync } from 'node:fs'
  process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    const processor = (user + system) / 1000
    let program = processor
    try {
      program = readFileSync('/proc/self/task/' + process.pid + '/schedstat', 'utf8').split(' ')[0] / 1e6
    } catch {}
    process.stderr.write('\\n' + JSON.stringify({ processor, program }))
  })`

/** Runs Node with arguments in a new process, and gives what that took. Throws where the process fails. */
export function runFresh(...args: readonly string[]): Cost {
  const meterUrl = `data:text/javascript,${encodeURIComponent(meter)}`
  const { status, stderr } = spawnSync(process.execPath, [`--import=${meterUrl}`, ...args], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed: ${stderr}`)
  return JSON.parse(stderr.split('\n').at(-1) ?? '') as Cost
}
