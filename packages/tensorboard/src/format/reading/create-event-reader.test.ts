import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskedCrc32c } from '../crc32c.ts'
import { encodeEvent, type SummaryEvent } from '../event.ts'
import { fileHeader } from '../file-header.ts'
import { hparamsEnd, hparamsExperiment, hparamsStart } from '../hparams-summary.ts'
import { frameRecord } from '../record.ts'
import { scalarMetadata, scalarSummary } from '../scalar-summary.ts'
import { textSummary } from '../text-summary.ts'
import { createEventReader } from './create-event-reader.ts'
import type { LogItem, ScalarItem } from './log-item.ts'

const wallTime = 1_700_000_000.25
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(/\s/g, ''), 'hex'))
const ascii = (text: string): string => Buffer.from(text).toString('hex')

/** Cuts a file at the places given, wraps around where there are too few. */
function readCut(file: Uint8Array, sizes: readonly number[]): readonly LogItem[] {
  const reader = createEventReader({ file: 'log' })
  const items: LogItem[] = []
  for (let at = 0, turn = 0; at < file.length; turn++) {
    const size = sizes[turn % sizes.length] ?? file.length
    // What is lent may be overwritten afterwards, so each piece is a copy that is.
    const piece = new Uint8Array(file.subarray(at, at + size))
    items.push(...reader.push(piece))
    piece.fill(0xaa)
    at += size
  }
  return [...items, ...reader.end()]
}

const read = (...records: readonly Uint8Array[]): readonly LogItem[] => readCut(Buffer.concat(records), [])

const scalarsIn = (items: readonly LogItem[]): readonly (readonly [string, number, number])[] =>
  items.flatMap((item) => (item.kind === 'scalar' ? [[item.tag, item.step, item.value] as const] : []))

const codesIn = (items: readonly LogItem[]): readonly string[] =>
  items.flatMap((item) => (item.kind === 'problem' ? [item.problem.code] : []))

/** An event of a summary with one value, given by the bytes of its fields behind the tag. */
function eventOf(tag: string, fields: string): Uint8Array {
  const inner = bytes(fields)
  const tagBytes = Buffer.from(tag)
  const value = Buffer.concat([bytes('0a'), Buffer.from([tagBytes.length]), tagBytes, inner])
  const summary = Buffer.concat([bytes('0a'), varint(value.length), value])
  const time = Buffer.alloc(8)
  time.writeDoubleLE(wallTime)
  return frameRecord(Buffer.concat([bytes('09'), time, bytes('1007 2a'), varint(summary.length), summary]))
}

const varint = (value: number): Buffer =>
  value < 128 ? Buffer.from([value]) : Buffer.concat([Buffer.from([(value % 128) + 128]), varint(value >> 7)])

const doubles = (...values: readonly number[]): string => {
  const all = Buffer.alloc(values.length * 8)
  for (const [index, value] of values.entries()) all.writeDoubleLE(value, index * 8)
  return all.toString('hex')
}

const plugin = (name: string): string =>
  `4a0${(name.length + 4).toString(16)}0a0${(name.length + 2).toString(16)}0a0${name.length.toString(16)}${ascii(name)}`

describe('what writers write', () => {
  test('the first record of a file, as TensorFlow writes it', () => {
    const record = bytes(
      `1800000000000000 a37f4b22 090000803899d6d741 1a0d ${ascii('brain.Event:2')} 124b36ab`,
    )
    expect(read(record)).toEqual([
      { kind: 'version', version: 'brain.Event:2', wallTime: expect.any(Number) },
    ])
  })

  test.each([
    ['as a simple value', '15a4707d3f', 0.99],
    ['as a simple value of zero', '1500000000', 0],
    ['as a simple value that is not finite', '150000807f', Number.POSITIVE_INFINITY],
    ['as the content of a float tensor', `420a0801120022 04a4707d3f${plugin('scalars')}`, 0.99],
    ['as the packed list of a float tensor', `42080801 2a04a4707d3f${plugin('scalars')}`, 0.99],
    ['as an unpacked list of a float tensor', `42070801 2da4707d3f${plugin('scalars')}`, 0.99],
    ['as the content of a double tensor', `420c0802 2208${doubles(0.99)}${plugin('scalars')}`, 0.99],
    ['as the packed list of a double tensor', `420c0802 3208${doubles(0.99)}${plugin('scalars')}`, 0.99],
    ['as a float tensor whose zero is left out', `42020801${plugin('scalars')}`, 0],
    ['as a tensor without metadata', '42080801 2a04a4707d3f', 0.99],
  ])('a scalar %s', (_name, fields, value) => {
    const [item] = read(eventOf('accuracy', fields))
    expect(item).toMatchObject({ kind: 'scalar', tag: 'accuracy', step: 7, wallTime })
    expect((item as ScalarItem).value).toBeCloseTo(value, 6)
  })

  test('a histogram as a tensor, and as older writers stored it', () => {
    const tensor = `0802 1208 12020802 12020803 2230${doubles(-1, 0, 3, 0, 2, 4)}`
    const old = `09${doubles(-1)} 11${doubles(2)} 3210${doubles(0, Number.MAX_VALUE)} 3a10${doubles(3, 4)}`
    const length = (hex: string): string => (bytes(hex).length + 256).toString(16).slice(1)
    const items = read(
      eventOf('weights', `42${length(tensor)}${tensor}${plugin('histograms')}`),
      eventOf('older', `2a${length(old)}${old}`),
    )
    const buckets = Float64Array.of(-1, 0, 3, 0, 2, 4)
    expect(items).toEqual([
      { kind: 'histogram', tag: 'weights', step: 7, wallTime, buckets },
      { kind: 'histogram', tag: 'older', step: 7, wallTime, buckets },
    ])
  })

  test('the sums that older writers give with a histogram, of which zeros are left out', () => {
    const old = `11${doubles(2)} 19${doubles(4)} 21${doubles(5)} 29${doubles(9)} 3210${doubles(1, 3)} 3a10${doubles(1, 3)}`
    const length = bytes(old).length.toString(16)
    expect(read(eventOf('older', `2a${length}${old}`))).toMatchObject([
      {
        buckets: Float64Array.of(0, 1, 1, 1, 2, 3),
        sums: { count: 4, min: 0, max: 2, sum: 5, sumOfSquares: 9 },
      },
    ])
  })

  test('text, and settings with their metrics and their end', () => {
    const settings = { lr: 0.01, optimizer: 'adam', amsgrad: true }
    const columns = [{ tag: 'val_loss', title: 'validation loss' }]
    const values = [
      textSummary('args', '# Größe: 1 🚀'),
      hparamsExperiment(settings, columns),
      hparamsStart(settings, wallTime),
      hparamsEnd(wallTime),
    ]
    const items = read(
      ...values.map((value) => frameRecord(encodeEvent({ wallTime, step: 0, values: [value] }))),
    )
    expect(items).toMatchObject([
      { kind: 'text', plugin: 'text', texts: ['# Größe: 1 🚀'] },
      { kind: 'hparams', metrics: columns },
      { kind: 'hparams', settings },
      { kind: 'hparams', status: 'success' },
    ])
  })

  test('graphs and pictures are passed over', () => {
    const graph = frameRecord(bytes(`09${doubles(wallTime)} 2203 010203`))
    expect(read(graph, eventOf('picture', `42020807${plugin('images')}`))).toEqual([])
  })

  test('what a tag is may be said by its first value alone, and in another file of the run', () => {
    const plugins = new Map<string, string>()
    const first = createEventReader({ file: 'a', plugins })
    const second = createEventReader({ file: 'b', plugins })
    const told = eventOf('note', `4205 0807 4201 61${plugin('text')}`)
    const untold = eventOf('note', '4205 0807 4201 62')
    const texts = [...first.push(told), ...first.push(untold), ...second.push(untold)]
    expect(texts.map((item) => item.kind === 'text' && item.texts[0])).toEqual(['a', 'b', 'b'])
  })
})

const aFile = (count: number, from = 0): readonly Uint8Array[] => [
  frameRecord(encodeEvent(fileHeader(wallTime))),
  ...Array.from({ length: count }, (_, index) =>
    frameRecord(
      encodeEvent({ wallTime, step: from + index, values: [scalarSummary('loss', index, scalarMetadata())] }),
    ),
  ),
]

test('any values come back, however the file is cut', () => {
  const event: fc.Arbitrary<SummaryEvent> = fc.record({
    wallTime: fc.constant(wallTime),
    step: fc.oneof(fc.nat(300), fc.maxSafeNat()),
    values: fc.array(
      fc
        .record({ tag: fc.string({ unit: 'grapheme', maxLength: 40 }), value: fc.float() })
        .map(({ tag, value }) => scalarSummary(tag, value, scalarMetadata())),
      { maxLength: 4 },
    ),
  })
  fc.assert(
    fc.property(
      fc.array(event, { maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 90 })),
      (events, sizes) => {
        const file = Buffer.concat(events.map((each) => frameRecord(encodeEvent(each))))
        const wanted = events.flatMap(({ step, values }) =>
          values.map(({ tag, tensor }) => [tag, step, tensor.values[0]]),
        )
        const items = readCut(file, sizes)
        expect(codesIn(items)).toEqual([])
        expect(scalarsIn(items)).toEqual(wanted)
      },
    ),
  )
})

describe('a damaged file', () => {
  const records = aFile(20)
  const whole = Buffer.concat(records)
  const startOf = (record: number): number =>
    records.slice(0, record).reduce((length, each) => length + each.length, 0)
  const changed = (at: number): Buffer => {
    const copy = Buffer.from(whole)
    copy[at] = (copy[at] ?? 0) ^ 0x10
    return copy
  }
  const stepsIn = (items: readonly LogItem[]): readonly number[] => scalarsIn(items).map(([, step]) => step)
  const all = Array.from({ length: 20 }, (_, step) => step)

  test.each<[string, Buffer, readonly string[], readonly number[]]>([
    [
      'with wrong data loses that record',
      changed(startOf(5) + 20),
      ['bad-data'],
      all.filter((step) => step !== 4),
    ],
    [
      'with a wrong checksum of data too',
      changed(startOf(6) - 1),
      ['bad-data'],
      all.filter((step) => step !== 4),
    ],
    [
      'with a wrong length is read on behind it',
      changed(startOf(5)),
      ['bad-header'],
      all.filter((step) => step !== 4),
    ],
    ['with zeros at its end', Buffer.concat([whole, Buffer.alloc(200)]), ['bad-header'], all],
    [
      'with zeros in its midst',
      Buffer.concat([whole, Buffer.alloc(200), whole]),
      ['bad-header'],
      [...all, ...all],
    ],
    ['that breaks off', whole.subarray(0, -5), ['truncated'], all.slice(0, -1)],
    [
      'from which a block is missing',
      Buffer.concat([whole.subarray(0, startOf(5) + 20), whole.subarray(startOf(9) + 7)]),
      ['bad-data'],
      all.filter((step) => step < 4 || step > 8),
    ],
    [
      'from whose last but two records all but the beginning is missing',
      Buffer.concat([
        ...records.slice(0, 18),
        frameRecord(new Uint8Array(900)).subarray(0, 30),
        ...records.slice(19),
      ]),
      ['truncated'],
      all.filter((step) => step !== 17),
    ],
    ['without its first record', whole.subarray(startOf(1)), [], all],
    ['that is none', Buffer.from('epoch,loss\n1,0.5\n'.repeat(50)), ['bad-header'], []],
  ])('%s', (_name, file, codes, steps) => {
    for (const sizes of [[], [1], [13, 100]]) {
      const items = readCut(file, sizes)
      expect(codesIn(items)).toEqual(codes)
      expect(stepsIn(items)).toEqual(steps)
    }
  })

  test('names the place, and counts what follows of the same kind', () => {
    const copy = Buffer.from(whole)
    for (const record of [3, 8, 9]) copy[startOf(record) + 20] = 0xff
    const problems = readCut(copy, []).flatMap((item) => (item.kind === 'problem' ? [item.problem] : []))
    expect(problems.map(({ file, byte }) => [file, byte])).toEqual([
      ['log', startOf(3)],
      ['log', startOf(3)],
    ])
    expect(problems[1]?.message).toContain('2')
  })

  test('whose tail is completed later is read on', () => {
    const reader = createEventReader({ file: 'log' })
    const steps = [
      ...stepsIn(reader.push(whole.subarray(0, -5))),
      ...stepsIn(reader.push(whole.subarray(-5))),
    ]
    expect(steps).toEqual(all)
    expect(reader.end()).toEqual([])
  })

  test('with sound records that hold no events', () => {
    const stray = frameRecord(Buffer.from('not an event at all'))
    expect(codesIn(read(stray, ...aFile(1)))).toEqual(['not-an-event'])
    expect(stepsIn(read(stray, ...aFile(1)))).toEqual([0])
  })

  test('with a record of a size that nobody writes', () => {
    const huge = new Uint8Array(12)
    new DataView(huge.buffer).setBigUint64(0, 2n ** 40n, true)
    new DataView(huge.buffer).setUint32(8, maskedCrc32c(huge.subarray(0, 8)), true)
    const items = read(...aFile(1), huge)
    expect(codesIn(items)).toEqual(['too-large', 'truncated'])
    expect(stepsIn(items)).toEqual([0])
  })

  test('with more tags than a training has keeps those that came first', () => {
    const reader = createEventReader({ file: 'log' })
    const items: LogItem[] = []
    for (let index = 0; index < 20_010; index++)
      items.push(
        ...reader.push(
          frameRecord(encodeEvent({ wallTime, step: 1, values: [scalarSummary(`loss ${index}`, 1)] })),
        ),
      )
    expect(codesIn(items)).toEqual(['too-many-tags'])
    expect(scalarsIn(items)).toHaveLength(20_000)
  })
})
