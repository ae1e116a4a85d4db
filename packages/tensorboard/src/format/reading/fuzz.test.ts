import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeEvent } from '../event.ts'
import { fileHeader } from '../file-header.ts'
import { hparamsExperiment, hparamsStart } from '../hparams-summary.ts'
import { imageSummary } from '../image-summary.ts'
import { frameRecord, recordOverhead } from '../record.ts'
import { scalarMetadata, scalarSummary } from '../scalar-summary.ts'
import type { SummaryValue } from '../summary-value.ts'
import { textSummary } from '../text-summary.ts'
import { createEventReader } from './create-event-reader.ts'
import { formatEventFileProblem } from './event-file-problem.ts'
import type { LogItem } from './log-item.ts'

const wallTime = 1_700_000_000
const settings = { lr: 0.01, optimizer: 'adam', amsgrad: true }

/** A little of all that logs hold. Each step is that of one record, and so says which records were read. */
const values: readonly SummaryValue[] = [
  hparamsExperiment(settings, [{ tag: 'loss', title: 'loss' }]),
  hparamsStart(settings, wallTime),
  textSummary('args/text_summary', '{"learning_rate": 0.01}'),
  imageSummary('samples', { encoded: new Uint8Array(300).fill(7), width: 4, height: 4 }),
  ...Array.from({ length: 12 }, (_, index) => scalarSummary('train/loss', 1 / (index + 1), scalarMetadata())),
]
const events = values.map((value, index) => encodeEvent({ wallTime, step: index + 1, values: [value] }))
const records = [encodeEvent(fileHeader(wallTime)), ...events].map((event) => frameRecord(event))
const starts = records.map((_, index) =>
  records.slice(0, index).reduce((length, { length: more }) => length + more, 0),
)
const file = Uint8Array.from(records.flatMap((record) => [...record]))

/** A byte, and where it stood in the file before that was damaged; -1 for one that did not. */
type Traced = readonly [byte: number, origin: number]

interface Damage {
  readonly kind: 'change' | 'drop' | 'insert' | 'zero' | 'repeat' | 'cut'
  /** Where, as a share of the file. */
  readonly at: number
  readonly length: number
  readonly bytes: readonly number[]
}

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('change', 'drop', 'insert', 'zero', 'repeat', 'cut'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(
    { arbitrary: fc.integer({ min: 1, max: 20 }), weight: 3 },
    fc.integer({ min: 1, max: 500 }),
  ),
  bytes: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 20 }),
})

function damaged(bytes: readonly Traced[], { kind, at, length, bytes: added }: Damage): readonly Traced[] {
  const from = Math.floor(at * bytes.length)
  const [before, hit, after] = [
    bytes.slice(0, from),
    bytes.slice(from, from + length),
    bytes.slice(from + length),
  ]
  const strange: readonly Traced[] = added.map((byte) => [byte, -1])
  if (kind === 'cut') return before
  if (kind === 'drop') return [...before, ...after]
  if (kind === 'insert') return [...before, ...strange, ...hit, ...after]
  if (kind === 'repeat') return [...before, ...hit, ...hit, ...after]
  const changed = hit.map(([byte, origin], index): Traced => {
    const other = kind === 'zero' ? 0 : (added[index % added.length] ?? 0)
    return other === byte ? [byte, origin] : [other, -1]
  })
  return [...before, ...changed, ...after]
}

/** The records that still stand in the file with every byte in its place. */
function intactIn(bytes: readonly Traced[]): readonly number[] {
  return records.flatMap(({ length }, index) => {
    const start = starts[index] ?? 0
    const stands = bytes.some(
      ([, origin], at) =>
        origin === start &&
        bytes.slice(at, at + length).every(([, each], i) => each === start + i) &&
        at + length <= bytes.length,
    )
    return stands ? [index] : []
  })
}

/** Whether a file is made of sound records alone. */
function isSound(bytes: Uint8Array): boolean {
  const rest = Buffer.from(bytes)
  for (let at = 0; at < rest.length; ) {
    const record = records.find((each) => rest.subarray(at, at + each.length).equals(each))
    if (!record) return false
    at += record.length
  }
  return true
}

function readIn(bytes: Uint8Array, size: number): readonly LogItem[] {
  const reader = createEventReader({ file: 'log' })
  const items: LogItem[] = []
  for (let at = 0; at < bytes.length; at += size) items.push(...reader.push(bytes.subarray(at, at + size)))
  return [...items, ...reader.end()]
}

/** What each item is and says, without what only says when. */
const toldBy = (items: readonly LogItem[]): readonly string[] =>
  items.filter(({ kind }) => kind !== 'problem').map((item) => JSON.stringify(item))

const told = records.map((record) => toldBy(readIn(record, record.length)))
const whole: readonly Traced[] = [...file].map((byte, at) => [byte, at])

test('of 10,000 damaged files every sound record is read, nothing is made up, and what is wrong is told with its place', () => {
  fc.assert(
    fc.property(
      fc.array(damage, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 2000 }),
      (damages, size) => {
        const traced = damages.reduce(damaged, whole)
        const bytes = Uint8Array.from(traced, ([byte]) => byte)
        const items = readIn(bytes, size)
        const read = toldBy(items)
        const intact = intactIn(traced).flatMap((index) => told[index] ?? [])
        expect(read).toEqual(expect.arrayContaining(intact))
        expect(told.flat()).toEqual(expect.arrayContaining([...read]))
        const problems = items.flatMap((item) => (item.kind === 'problem' ? [item.problem] : []))
        for (const problem of problems) {
          expect(problem.byte).toBeLessThanOrEqual(bytes.length)
          expect(formatEventFileProblem(problem)).toMatch(/^log: byte \d+: [^\n]+$/)
        }
        if (problems.length === 0) expect(isSound(bytes)).toBe(true)
      },
    ),
    { numRuns: 10_000 },
  )
}, 300_000)

test('of 10,000 sound records that hold anything, none breaks the reader or keeps it from the next one', () => {
  const next = frameRecord(encodeEvent({ wallTime, step: 77, values: [scalarSummary('loss', 1)] }))
  const twisted = fc
    .tuple(
      fc.constantFrom(...events),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 }),
    )
    .map(([event, changes]) => {
      const copy = Uint8Array.from(event)
      for (const [at, byte] of changes) copy[at % copy.length] = byte
      return copy
    })
  fc.assert(
    fc.property(
      fc.oneof(twisted, fc.uint8Array({ maxLength: 200 })),
      fc.integer({ min: 1, max: 300 }),
      (data, size) => {
        const bytes = Uint8Array.from([...frameRecord(data), ...next])
        const items = readIn(bytes, size)
        expect(items.at(-1)).toMatchObject({ kind: 'scalar', step: 77, value: 1 })
        // A record holds no more values than bytes.
        expect(items.length).toBeLessThan(data.length + recordOverhead)
      },
    ),
    { numRuns: 10_000 },
  )
}, 300_000)
