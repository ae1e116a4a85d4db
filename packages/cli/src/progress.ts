import ora from 'ora'
import type { Terminal } from './terminal.ts'

/** A line that shows how far something is, on standard error, and makes way for what is printed meanwhile. */
export interface ProgressLine {
  readonly update: (text: string) => void
  /** Prints something above the line. */
  readonly aside: (print: () => void) => void
  readonly stop: () => void
}

const refreshMilliseconds = 100

/**
 * Shows a line of progress where somebody watches it. Where nobody does, one line says that it has begun, unless it is to
 * be `discreet`, and that is all.
 */
export function startProgress(
  { live }: Pick<Terminal, 'live'>,
  text: string,
  { discreet = false }: { readonly discreet?: boolean } = {},
): ProgressLine {
  const spinner = ora({ text, discardStdin: false, isEnabled: live, isSilent: discreet && !live }).start()
  let drawn = 0
  return {
    update: (next) => {
      spinner.text = next
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
