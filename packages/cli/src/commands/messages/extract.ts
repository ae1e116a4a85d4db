import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Terminal } from '../../terminal.ts'
import { openWorkbench, type WorkbenchOptions } from '../../translating/open-workbench.ts'
import { writeSkeleton } from '../../translating/write-skeleton.ts'

/**
 * Writes the texts to translate, and what is translated of them, to a folder of languages: `en/words.yaml`,
 * `en/essentials.yaml`, `es/words.yaml`, … Translation platforms read the first language as the source of the others.
 */
export function extractMessages(terminal: Terminal, folder: string, options: WorkbenchOptions): void {
  const { cwd } = terminal
  const { parts, locales } = openWorkbench(cwd, options)
  const write = (locale: string, name: string, text: string): void => {
    const path = join(folder, locale, `${name}.yaml`)
    mkdirSync(dirname(resolve(cwd, path)), { recursive: true })
    writeFileSync(resolve(cwd, path), text)
    terminal.out(`${path}\n`)
  }
  for (const { name, from, source, read } of parts) {
    const texts = Object.entries(source).map(([key, { text }]) => [key, text] as const)
    write(from, name, writeSkeleton(source, { head: [], given: Object.fromEntries(texts), bare: true }))
    for (const locale of locales.filter((each) => each !== from)) {
      const given = read(locale)?.words.texts
      if (given === undefined) continue
      const said = Object.fromEntries(Object.entries(source).filter(([key]) => Object.hasOwn(given, key)))
      write(locale, name, writeSkeleton(said, { head: [], given, bare: true }))
    }
  }
}
