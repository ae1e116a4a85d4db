import { errorCodes, readErrorPage } from '@scram/packs/node'
import { closest } from 'fastest-levenshtein'
import { createSheet } from '../explaining/sheet.ts'
import type { Terminal } from '../terminal.ts'

/** Prints what a code of `scram check` means, why it is refused, and what to do. Exit status 2 where there is no such code. */
export function explainCode(terminal: Terminal, code: string): void {
  const page = readErrorPage(code)
  if (!page) {
    terminal.err(`There is no code "${code}". Did you mean ${closest(code, [...errorCodes()])}?\n`)
    terminal.setExitStatus(2)
    return
  }
  const sheet = createSheet(terminal, { rightToLeft: false })
  const block = (text: string): void => {
    sheet.line()
    for (const line of text.trimEnd().split('\n')) sheet.line(`    ${line}`)
  }
  sheet.line(`${page.code}: ${page.title}`)
  sheet.line()
  sheet.text(page.means)
  block(page.shown)
  sheet.heading('Why')
  sheet.text(page.why)
  sheet.heading('What to do')
  sheet.text(page.mend)
  if (page.good) {
    sheet.heading('It could read')
    block(page.good)
  }
  if (page.see) {
    sheet.line()
    sheet.text(`More in the documentation: ${page.see}`, 0)
  }
}
