import ora from 'ora'

/** A line that shows how far something is, on standard error, and makes way for what is printed meanwhile. */
export interface ProgressLine {
  readonly update: (text: string) => void
  /** Prints something above the line. */
  readonly aside: (print: () => void) => void
  readonly stop: () => void
}

const refreshMilliseconds = 100

/**
 * Shows a line of progress. Where standard error is no terminal, one line says that it has begun, and that is all.
 *
 * @param options.silent whether to show nothing at all
 */
export function startProgress(
  text: string,
  { silent = false }: { readonly silent?: boolean } = {},
): ProgressLine {
  const spinner = ora({ text, discardStdin: false, isSilent: silent }).start()
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
