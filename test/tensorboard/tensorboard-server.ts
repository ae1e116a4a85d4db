import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A real TensorBoard that serves a log directory on this machine alone. */
export interface TensorboardServer {
  /** Where its page is. */
  readonly address: string
  /** The JSON of a path such as `/data/plugin/text/tags`. */
  get<Answer>(path: string, query?: Readonly<Record<string, string>>): Promise<Answer>
  /** The answer to a question in JSON, as JSON. */
  ask<Answer>(path: string, question: unknown): Promise<Answer>
  stop(): Promise<void>
}

/** Which of its two ways to read event files TensorBoard uses. */
export type Loader = 'rust' | 'python'

/** The Python that has TensorBoard, or why there is none. */
export function findTensorboardPython(): { readonly python: string } | { readonly missing: string } {
  const root = fileURLToPath(new URL('../../.venv', import.meta.url))
  const python = [`${root}/bin/python`, `${root}/Scripts/python.exe`].find(existsSync)
  const advice = 'scripts/tensorboard-venv.sh makes it'
  if (!python) return { missing: `there is no .venv; ${advice}` }
  const { status } = spawnSync(python, ['-c', 'import tensorboard.main'])
  return status === 0 ? { python } : { missing: `TensorBoard is not in .venv; ${advice}` }
}

/** Starts TensorBoard on a free port; rejects with what it printed where it does not come up. */
export async function startTensorboard(
  python: string,
  logDir: string,
  loader: Loader,
): Promise<TensorboardServer> {
  const options = ['--logdir', logDir, '--host', '127.0.0.1', '--port', '0', '--reload_interval', '1']
  const fast = `--load_fast=${loader === 'rust'}`
  const child = spawn(python, ['-m', 'tensorboard.main', ...options, fast], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = stopper(child)
  try {
    const address = await addressOf(child)
    const request = async <Answer>(path: string, options?: RequestInit): Promise<Answer> => {
      const response = await fetch(`${address}${path}`, options)
      if (!response.ok) throw new Error(`TensorBoard answered ${response.status} for ${path}`)
      return (await response.json()) as Answer
    }
    return {
      address,
      stop,
      get: (path, query = {}) => request(`${path}?${new URLSearchParams(query)}`),
      ask: (path, question) => request(path, { method: 'POST', body: JSON.stringify(question) }),
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Asks again until the answer will do, and gives it; rejects with the last one when a minute is over. */
export async function eventually<Answer>(
  ask: () => Promise<Answer>,
  willDo: (answer: Answer) => boolean,
): Promise<Answer> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const answer = await ask()
    if (willDo(answer)) return answer
    if (Date.now() > deadline)
      throw new Error(`Still not loaded after a minute: ${JSON.stringify(answer).slice(0, 2000)}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const read = (chunk: Buffer): void => {
      printed += chunk
      const address = /at (http:\/\/127\.0\.0\.1:\d+)/.exec(printed)?.[1]
      if (address) resolve(address)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`TensorBoard did not start:\n${printed}`)))
  })
}

function stopper(child: ChildProcess): () => Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  // Where the tests themselves are cut short, nothing else would end it.
  const kill = (): boolean => child.kill('SIGKILL')
  process.once('exit', kill)
  return async () => {
    child.kill()
    const timer = setTimeout(kill, 5_000)
    await ended
    clearTimeout(timer)
    process.off('exit', kill)
  }
}
