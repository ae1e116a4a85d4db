import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { formatConsole } from '@scram/messages'
import pc from 'picocolors'
import { createSheet } from '../../explaining/sheet.ts'
import { openWords } from '../../open-words.ts'
import type { Terminal } from '../../terminal.ts'
import { openWorkbench, type WorkbenchOptions } from '../../translating/open-workbench.ts'
import { type Preview, preview } from '../../translating/preview.ts'
import { previewPage } from '../../translating/preview-page.ts'

export interface PreviewMessagesOptions extends WorkbenchOptions {
  readonly html?: string
}

/** Shows every message of some languages with numbers, on the terminal or, side by side, as a page. */
export async function previewMessages(
  terminal: Terminal,
  asked: readonly string[],
  { html, ...options }: PreviewMessagesOptions,
): Promise<void> {
  const { parts, locales } = openWorkbench(terminal.cwd, options)
  const shown: Preview[] = []
  for (const locale of asked.length > 0 ? asked : locales) {
    const { messages } = options
    const spoken = openWords(terminal, { locale, ...(messages !== undefined && { messages }) })
    shown.push(await preview(parts, spoken))
  }
  if (html === undefined) for (const each of shown) show(terminal, each)
  else {
    writeFileSync(resolve(terminal.cwd, html), previewPage(shown))
    terminal.err(`${html} shows ${shown.length} languages side by side.\n`)
  }
}

function show(terminal: Terminal, { locale, words, rules, sentences }: Preview): void {
  const { columns, color, out } = terminal
  const style = pc.createColors(color)
  const sheet = createSheet(terminal)
  sheet.heading(`── ${locale} ──`)
  sheet.line()
  for (const { report, lacks } of rules) {
    out(formatConsole(report, { words, columns, color }))
    if (lacks.length > 0) out(`${style.yellow(`  not in ${locale}: ${lacks.join(', ')}`)}\n`)
    out('\n')
  }
  for (const { key, said, isMissing } of sentences)
    for (const text of said)
      out(`${style.dim(key)}${isMissing ? style.yellow(` (not in ${locale})`) : ''}  ${text}\n`)
}
