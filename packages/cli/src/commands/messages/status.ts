import type { Terminal } from '../../terminal.ts'
import { openWorkbench, type WorkbenchOptions } from '../../translating/open-workbench.ts'

export interface StatusOptions extends WorkbenchOptions {
  readonly json?: boolean
}

/** Shows how much of each file is there in each language, as a table or as JSON. */
export function messagesStatus(terminal: Terminal, { json = false, ...options }: StatusOptions): void {
  const { parts, locales } = openWorkbench(terminal.cwd, options)
  const counts = locales.map((locale) => ({
    locale,
    parts: parts.map((part) => {
      const keys = Object.keys(part.source)
      const own = part.read(locale)?.words.texts ?? {}
      const below = part.below(locale)
      const said = keys.filter((key) => Object.hasOwn(own, key) || Object.hasOwn(below, key)).length
      return { name: part.name, said, of: keys.length }
    }),
  }))
  if (json) {
    terminal.out(`${JSON.stringify(counts)}\n`)
    return
  }
  const rows = [
    ['', ...parts.map(({ name, source }) => `${name} (${Object.keys(source).length})`)],
    ...counts.map(({ locale, parts: own }) => [locale, ...own.map(({ said, of }) => share(said, of))]),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
    terminal.out(`${cells.join('  ')}\n`)
  }
}

/** A share in percent; what is nearly whole does not show as whole. */
function share(said: number, of: number): string {
  return `${of === 0 ? 100 : Math.floor((100 * said) / of)} %`
}
