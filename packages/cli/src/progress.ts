import type { Progress } from '@scram/demo'
import ora from 'ora'
import type { Terminal } from './terminal.ts'

/** A line that shows how far a training is, on standard error, and makes way for what is printed meanwhile. */
export interface ProgressLine {
  readonly update: (progress: Progress) => void
  /** Prints something above the line. */
  readonly aside: (print: () => void) => void
  readonly stop: () => void
}

const refreshMilliseconds = 100

/** Where standard error is no terminal, one line says that the training has begun, and that is all. */
export function startProgress(_terminal: Terminal, name: string): ProgressLine {
  const spinner = ora({ text: `${name}: reading the data`, discardStdin: false }).start()
  let drawn = 0
  return {
    update: (progress) => {
      spinner.text = describe(progress)
      if (Date.now() - drawn < refreshMilliseconds || !spinner.isSpinning) return
      drawn = Date.now()
      spinner.render()
    },
    aside: (print) => {
      spinner.clear()
      print()
    },
    stop: () => void spinner.stop(),
  }
}

const barWidth = 20

function describe({ epoch, epochs, step, steps, metrics }: Progress): string {
  const done = Math.round((step / steps) * barWidth)
  const bar = '█'.repeat(done) + '░'.repeat(barWidth - done)
  const values = Object.entries(metrics).map(([name, value]) => `${name} ${value.toPrecision(3)}`)
  return [`${bar} epoch ${epoch}/${epochs}`, ...values].join(' · ')
}
