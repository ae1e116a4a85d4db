import type { Voice } from '@scram/messages'
import type { Change } from '@scram/packs'
import type { Sheet } from '../explaining/sheet.ts'
import { tellChange } from './tell-change.ts'

/** Shows changes by the step that they deserve, and by rule; those that differ in their part alone are told as one. */
export function showChanges(sheet: Sheet, voice: Voice, changes: readonly Change[]): void {
  let last: Change | undefined
  for (const change of merged(changes)) {
    if (change.step !== last?.step) sheet.heading(change.step)
    const about = change.rule ?? 'the pack'
    if (change.step !== last?.step || change.rule !== last.rule) sheet.text(about, 2)
    last = change
    const { text, gone, came } = tellChange(voice, change)
    sheet.text(text, 2, '- ')
    for (const { depth, text: line } of gone) sheet.text(line, 6 + 2 * depth, '− ')
    for (const { depth, text: line } of came) sheet.text(line, 6 + 2 * depth, '+ ')
  }
}

function merged(changes: readonly Change[]): readonly Change[] {
  const together: Change[] = []
  for (const change of changes) {
    const before = together.at(-1)
    const isAlike =
      before?.kind === change.kind &&
      before.rule === change.rule &&
      [before.from, before.to, change.from, change.to].every((value) => value === undefined)
    if (before && isAlike) together.splice(-1, 1, { ...before, part: `${before.part}, ${change.part}` })
    else together.push(change)
  }
  return together
}
