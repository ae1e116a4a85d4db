import type { Progress } from '@scram/demo'
import type { Voice } from '@scram/messages'
import ora from 'ora'

/** A line that shows how far a training is, on standard error, and makes way for what is printed meanwhile. */
export interface ProgressLine {
  readonly update: (progress: Progress) => void
  /** Prints something above the line. */
  readonly aside: (print: () => void) => void
  readonly stop: () => void
}

const refreshMilliseconds = 100

/** Where standard error is no terminal, one line says that the training has begun, and that is all. */
export function startProgress(voice: Voice, name: string): ProgressLine {
  const spinner = ora({
    text: voice.say('heading.run_in', { heading: name, text: voice.say('demo.reading') }),
    discardStdin: false,
  }).start()
  let drawn = 0
  return {
    update: (progress) => {
      spinner.text = describe(voice, progress)
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

function describe(voice: Voice, { epoch, epochs, step, steps, metrics }: Progress): string {
  const done = Math.round((step / steps) * barWidth)
  const bar = '█'.repeat(done) + '░'.repeat(barWidth - done)
  const values = Object.entries(metrics).map(([name, value]) => `${name} ${voice.number(value, 3)}`)
  return [`${bar} ${voice.say('demo.progress', { epoch, epochs })}`, ...values].join(' · ')
}
