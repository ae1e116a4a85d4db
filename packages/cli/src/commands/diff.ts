import { comparePacks, type PackDiff } from '@scram/packs'
import pc from 'picocolors'
import { showChanges } from '../comparing/show-changes.ts'
import { createSheet } from '../explaining/sheet.ts'
import { openPacks } from '../open-packs.ts'
import { openWords } from '../open-words.ts'
import type { Terminal } from '../terminal.ts'

export interface DiffOptions {
  readonly json?: boolean
}

/**
 * Says what changed between two versions of a pack, and which step its version deserves. Exit status 1 where the newer
 * version's number says less than what changed.
 */
export function diff(terminal: Terminal, older: string, newer: string, { json }: DiffOptions): void {
  const found = comparePacks(openPacks([older], terminal.cwd), openPacks([newer], terminal.cwd))
  if (json) terminal.out(`${JSON.stringify(found)}\n`)
  else show(terminal, found)
  terminal.setExitStatus(found.isEnough ? 0 : 1)
}

function show(terminal: Terminal, { from, to, changes, step, version, isEnough }: PackDiff): void {
  const { voice } = openWords(terminal, { locale: 'en' })
  const style = pc.createColors(terminal.color)
  const sheet = createSheet(terminal, voice)
  const name = from.id === to.id ? to.id : `${from.id} → ${to.id}`
  sheet.line(`${name}  ${from.version} → ${to.version}`)
  if (step === undefined) {
    sheet.line(
      isEnough ? 'Nothing changed.' : `Nothing changed, and ${to.version} comes before ${from.version}.`,
    )
    return
  }
  showChanges(sheet, voice, changes)
  const deserved = `That is a ${step} step: ${version} or later.`
  sheet.line()
  if (isEnough) terminal.out(`${style.green(`${deserved} The pack says ${to.version}.`)}\n`)
  else terminal.out(`${style.red(`${deserved} The pack says ${to.version}, which is too small.`)}\n`)
}
