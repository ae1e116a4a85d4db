import type { Reading, Test, Trace, UnknownReason, Verdict } from '@scram/core'
import { leavesSeen, type SeenLeaf } from './course.ts'
import { tellNumber } from './tell-number.ts'
import { nameMeasure } from './tell-source.ts'
import { tellTest } from './tell-test.ts'

const verdicts: Readonly<Record<Verdict, string>> = { yes: 'yes', no: 'no', unknown: 'cannot tell' }

const reasons: Readonly<Record<UnknownReason, string>> = {
  missing: 'it was never logged',
  too_coarse: 'logged once an epoch, not at every step',
  too_few: 'too few values so far',
  gap: 'values are missing in between',
  stale: 'it was not logged lately',
  not_finite: 'a value is NaN or infinite',
  not_a_number: 'it is not that kind of value',
}

/** Tests that are about what other tests cannot be made without: its lack is their answer, and no excuse. */
const asksForJustThat: ReadonlySet<Test['op']> = new Set(['finite', 'not_finite', 'missing', 'present'])

/** A row of the table of readings: what, measured how, its value, what it is held to, whether it holds. */
export function readingRow(leaf: SeenLeaf): readonly string[] {
  const { leaf: source, negated, reading, threshold, verdict, part } = leaf
  const name = source.metric ?? source.fact ?? ''
  const reason = asksForJustThat.has(source.test.op) ? undefined : (reasonOf(reading) ?? reasonOf(threshold))
  return [
    `${part === 'when' ? '' : `${part} `}${name}`,
    source.fact === undefined ? nameMeasure(source) : 'fact',
    tellReading(reading),
    `${negated ? 'not ' : ''}${tellTest(source.test, threshold)}`,
    reason === undefined ? verdicts[verdict] : `${verdicts[verdict]}: ${reason}`,
  ]
}

/** What a check came to, in a few words. */
export function tellVerdict({ verdict, phase, silenced }: Trace): string {
  const waiting = silenced && phase === 'pending' ? ', silenced by another rule' : ''
  return `${verdicts[verdict]}, ${phase}${waiting}`
}

/** A cell longer than this pushes its own row only. */
const widest = 42

/** The rows of several checks as lines of equal columns. */
export function alignRows(
  tables: readonly (readonly (readonly string[])[])[],
): readonly (readonly string[])[] {
  const widths: number[] = []
  for (const row of tables.flat())
    for (const [column, cell] of row.entries())
      if (cell.length <= widest) widths[column] = Math.max(widths[column] ?? 0, cell.length)
  return tables.map((rows) =>
    rows.map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
  )
}

/** The table of a check's readings. */
export function readingRows(trace: Trace): readonly (readonly string[])[] {
  return leavesSeen(trace).map(readingRow)
}

function tellReading(reading: Reading): string {
  if (reading.status === 'unknown') return reading.reason === 'not_finite' ? 'not finite' : '–'
  if (reading.status === 'literal') return String(reading.value)
  const { value, direction } = reading
  return direction === undefined ? tellNumber(value) : `${direction} (${tellNumber(value)})`
}

function reasonOf(reading: Reading | undefined): string | undefined {
  return reading?.status === 'unknown' ? reasons[reading.reason] : undefined
}
