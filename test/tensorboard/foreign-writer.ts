import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** A training of someone else's that logs ten points of `accuracy` at a time, with TensorBoard's own writer. */
export interface ForeignWriter {
  /** Resolves once ten more points are on the disk. */
  writeTen(): Promise<void>
  stop(): void
}

const script = `
import sys
from tensorboard.summary import Writer
writer = Writer(sys.argv[1])
step = 0
for line in sys.stdin:
    for _ in range(10):
        writer.add_scalar('accuracy', step / 100, step=step)
        step += 1
    writer.flush()
    print(step, flush=True)
`

export function startForeignWriter(python: string, dir: string): ForeignWriter {
  const child = spawn(python, ['-c', script, dir], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    async writeTen() {
      child.stdin.write('\n')
      if ((await lines.next()).done) throw new Error('The other writer has ended')
    },
    stop: () => child.stdin.end(),
  }
}
