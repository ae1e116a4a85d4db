import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEvents } from '../../test-support/read-events.ts'
import { encodeEvent, type SummaryEvent } from './event.ts'
import { fileHeader } from './file-header.ts'
import { frameRecord } from './record.ts'
import { scalarMetadata, scalarSummary } from './scalar-summary.ts'
import type { SummaryValue } from './summary-value.ts'
import { textSummary } from './text-summary.ts'

const wallTime = 1_600_000_000.5

test('encodes a scalar with the bytes that TensorFlow 2 writes', () => {
  const plain = { plugin: 'scalars' }
  const event = encodeEvent({ wallTime, step: 77, values: [scalarSummary('accuracy', 0.99, plain)] })
  expect(Buffer.from(event.subarray(9)).toString('hex')).toBe(
    `104d2a250a230a08${ascii('accuracy')}420a080112002204a4707d3f4a0b0a090a07${ascii('scalars')}`,
  )
})

test('the first event names the version of the format and the writer', () => {
  expect(roundTrip(fileHeader(wallTime))).toMatchObject({
    wallTime,
    fileVersion: 'brain.Event:2',
    writer: 'scram',
  })
})

test('any sequence of values comes back as it was written', () => {
  const value = fc.oneof(
    fc.record({ tag: fc.string(), float: fc.float({ noDefaultInfinity: false }) }),
    fc.record({
      tag: fc.string({ unit: 'grapheme' }),
      markdown: fc.string({ unit: 'grapheme', maxLength: 300 }),
    }),
  )
  const step = fc.oneof(fc.nat(1000), fc.maxSafeNat())
  fc.assert(
    fc.property(step, fc.array(value, { maxLength: 20 }), (step, values) => {
      const read = roundTrip({ wallTime, step, values: values.map(encodable) })
      expect(read.step).toBe(step)
      expect(read.values).toHaveLength(values.length)
      read.values.forEach((one, i) => {
        const written = values[i] ?? { tag: '' }
        expect(one).toMatchObject(
          'float' in written
            ? { tag: written.tag, dtype: 1, dims: [], float: written.float, plugin: 'scalars', dataClass: 1 }
            : { tag: written.tag, dtype: 7, dims: [], plugin: 'text', dataClass: 2 },
        )
      })
    }),
  )
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -0])('keeps %s', (value) => {
  expect(roundTrip({ wallTime, step: 1, values: [scalarSummary('loss', value)] }).values[0]?.float).toBe(
    value,
  )
})

test.each([1e300, -1e300])('a finite %s stays finite', (value) => {
  const read = roundTrip({ wallTime, step: 1, values: [scalarSummary('loss', value)] }).values[0]?.float
  expect(read).toBe(Math.sign(value) * 3.4028234663852886e38)
})

test('text is valid UTF-8 whatever it was', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 50 }),
      fc.string({ unit: fc.constantFrom('\ud83d', '\ude00', '\0', 'é', '\n') }),
      (a, b) => {
        // The reader throws on anything that is not valid.
        const text = roundTrip({ wallTime, step: 1, values: [textSummary('notes', a + b)] }).values[0]
          ?.texts[0]
        expect(text).toHaveLength((a + b).length)
        expect(text).not.toContain('\0')
      },
    ),
  )
})

test('leaves good text alone', () => {
  const text = 'Überanpassung 😀 𠀀 \u{10fffd}\n\n- 過学習\t|'
  expect(roundTrip({ wallTime, step: 1, values: [textSummary('notes', text)] }).values[0]?.texts).toEqual([
    text,
  ])
})

test('a tensor of rank 1 carries its size', () => {
  const bytes = Uint8Array.of(1, 2)
  const values: SummaryValue[] = [
    { tag: 'image', tensor: { type: 'string', shape: [3], values: ['28', '28', bytes] } },
  ]
  expect(roundTrip({ wallTime, step: 1, values }).values[0]).toMatchObject({
    dims: [3],
    texts: ['28', '28', '\x01\x02'],
  })
})

test('a description goes with the chart', () => {
  const values = [scalarSummary('loss', 1, scalarMetadata('The training loss'))]
  expect(roundTrip({ wallTime, step: 1, values }).values[0]?.description).toBe('The training loss')
})

test.each<[string, Partial<SummaryEvent>]>([
  ['a wall time that is not finite', { wallTime: Number.NaN }],
  ['a negative step', { step: -1 }],
  ['half a step', { step: 1.5 }],
])('refuses %s, which would spoil the file', (_, wrong) => {
  expect(() => encodeEvent({ wallTime, step: 1, values: [], ...wrong })).toThrow(RangeError)
})

function encodable(value: { tag: string; float: number } | { tag: string; markdown: string }): SummaryValue {
  return 'float' in value
    ? scalarSummary(value.tag, value.float, scalarMetadata())
    : textSummary(value.tag, value.markdown)
}

function roundTrip(event: Parameters<typeof encodeEvent>[0]): ReturnType<typeof readEvents>[number] {
  const [read] = readEvents(frameRecord(encodeEvent(event)))
  if (!read) throw new Error('No event came back')
  return read
}

function ascii(text: string): string {
  return Buffer.from(text).toString('hex')
}
