import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pseudo, pseudoLocales } from '@scram/messages'
import type { Terminal } from '../../terminal.ts'
import { openWorkbench, type WorkbenchOptions } from '../../translating/open-workbench.ts'
import { writeSkeleton } from '../../translating/write-skeleton.ts'

/** Writes words in languages that are not, one accented and one from right to left, to a folder for --messages. */
export function pseudoMessages(
  terminal: Terminal,
  folder: string,
  options: Pick<WorkbenchOptions, 'pack'>,
): void {
  const { parts } = openWorkbench(terminal.cwd, options)
  for (const locale of pseudoLocales) {
    mkdirSync(resolve(terminal.cwd, folder, locale), { recursive: true })
    for (const { name, source } of parts) {
      const said = Object.entries(source).map(([key, { text }]) => [key, pseudo(text, locale)] as const)
      const text = writeSkeleton(source, {
        head: ['Made by scram messages pseudo.'],
        given: Object.fromEntries(said),
        bare: true,
      })
      writeFileSync(resolve(terminal.cwd, folder, locale, `${name}.yaml`), text)
    }
  }
  terminal.out(`${pseudoLocales.map((locale) => join(folder, locale)).join('\n')}\n`)
  terminal.err(`\nTo see them:\n  scram demo --messages ${folder} --locale ${pseudoLocales[0]}\n`)
}
