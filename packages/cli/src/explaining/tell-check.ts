import type { Reading, Test, Trace } from '@scram/core'
import { displayWidth, type Voice } from '@scram/messages'
import { leavesSeen, type SeenLeaf } from './course.ts'
import { tellNumber } from './tell-number.ts'
import { nameMeasure } from './tell-source.ts'
import { tellWanted } from './tell-test.ts'

/** Tests that are about what other tests cannot be made without: its lack is their answer, and no excuse. */
const asksForJustThat: ReadonlySet<Test['op']> = new Set(['finite', 'not_finite', 'missing', 'present'])

/** What a metric or fact is called in the language that is spoken, where that is not its name. */
export type TitleOf = (name: string) => string | undefined

/** A row of the table of readings: what, measured how, its value, what it is held to, whether it holds. */
export function readingRow(
  voice: Voice,
  leaf: SeenLeaf,
  titleOf: TitleOf = () => undefined,
): readonly string[] {
  const { leaf: source, negated, reading, threshold, verdict, part } = leaf
  const own = source.metric ?? source.fact ?? ''
  const title = titleOf(own)
  const name = title === undefined ? own : voice.say('blind.metric', { title, name: own })
  const reason = asksForJustThat.has(source.test.op)
    ? undefined
    : (reasonOf(voice, reading) ?? reasonOf(voice, threshold))
  const told = voice.say(`verdict.${verdict}`)
  return [
    part === 'when' ? name : voice.say(part === 'unless' ? 'run.unless' : 'run.clear_when', { name }),
    source.fact === undefined ? nameMeasure(voice, source) : voice.say('run.fact'),
    tellReading(voice, reading),
    tellWanted(voice, source.test, negated, threshold),
    reason === undefined ? told : voice.say('run.because', { verdict: told, reason }),
  ].map(voice.setOff)
}

/** What a check came to, in a few words: `epoch 11: yes, firing`. */
export function tellVerdict(voice: Voice, place: string, { verdict, phase, silenced }: Trace): string {
  return voice.say(silenced && phase === 'pending' ? 'run.check_silenced' : 'run.check', {
    place,
    verdict: voice.say(`verdict.${verdict}`),
    phase: voice.say(`phase.${phase}`),
  })
}

/** A cell wider than this pushes its own row only. */
const widest = 50

/** The rows of several checks as lines of equal columns. */
export function alignRows(
  tables: readonly (readonly (readonly string[])[])[],
): readonly (readonly string[])[] {
  const widths: number[] = []
  for (const row of tables.flat())
    for (const [column, cell] of row.entries()) {
      const width = displayWidth(cell)
      if (width <= widest) widths[column] = Math.max(widths[column] ?? 0, width)
    }
  return tables.map((rows) =>
    rows.map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell))))
        .join('  ')
        .trimEnd(),
    ),
  )
}

/** The table of a check's readings. */
export function readingRows(voice: Voice, trace: Trace, titleOf?: TitleOf): readonly (readonly string[])[] {
  return leavesSeen(trace).map((leaf) => readingRow(voice, leaf, titleOf))
}

function tellReading(voice: Voice, reading: Reading): string {
  if (reading.status === 'unknown') return reading.reason === 'not_finite' ? voice.say('run.not_finite') : '–'
  if (reading.status === 'literal') return String(reading.value)
  const { value, direction } = reading
  const written = tellNumber(voice, value)
  if (direction === undefined) return written
  return voice.say('run.direction', { direction: voice.say(`direction.${direction}`), value: written })
}

function reasonOf(voice: Voice, reading: Reading | undefined): string | undefined {
  return reading?.status === 'unknown' ? voice.say(`reason.${reading.reason}`) : undefined
}
