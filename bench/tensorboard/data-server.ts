import { execFileSync, spawn } from 'node:child_process'

/** The binary of TensorBoard's data server, which is written in Rust, beside a Python that has TensorBoard. */
export function findDataServer(python: string): string {
  const program = 'import tensorboard_data_server as server; print(server.server_binary())'
  return execFileSync(python, ['-c', program], { encoding: 'utf8' }).trim()
}

/**
 * Milliseconds that the data server takes to load a log directory, as it says itself: without its start and without what
 * it takes to answer. It keeps its usual sample of each tag, and checks no checksums, unless it is told to.
 */
export async function timeDataServer(binary: string, folder: string, ...options: string[]): Promise<number> {
  const args = ['--logdir', folder, '--reload', 'once', '--port', '0', '--verbose', ...options]
  const child = spawn(binary, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  try {
    for await (const text of child.stderr.setEncoding('utf8')) {
      said += text
      const [, time, unit = ''] = /Finished load cycle \(([\d.]+)(µs|ms|s)\)/u.exec(said) ?? []
      if (time !== undefined) return Number(time) * ({ µs: 0.001, ms: 1, s: 1000 }[unit] ?? Number.NaN)
    }
  } finally {
    child.kill()
  }
  throw new Error(`The data server ended before it had loaded ${folder}: ${said}`)
}
