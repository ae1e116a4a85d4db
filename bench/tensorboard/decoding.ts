import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PbfReader } from 'pbf'
import { EventDecoder } from '../../packages/tensorboard/src/format/reading/event-decoder.ts'
import { RecordSplitter } from '../../packages/tensorboard/src/format/reading/record-splitter.ts'
import { TagTable } from '../../packages/tensorboard/src/format/reading/tag-table.ts'
import { HandDecoder } from './decode-by-hand.ts'

/** Milliseconds of reading all events in a file. */
export interface DecodingTimes {
  readonly pbf: number
  readonly byHand: number
}

/** Reads the events of a file, whose records have been found and checked before, with pbf and by hand in turns. */
export function timeDecoding(folder: string, rounds: number): DecodingTimes {
  const [file = ''] = readdirSync(folder)
  const bytes = new Uint8Array(readFileSync(join(folder, file)))
  const records: number[] = []
  const damage = (code: string): void => {
    throw new Error(code)
  }
  new RecordSplitter({ damage, record: (_, start, end) => records.push(start, end) }).push(bytes)

  const timeOf = (decode: (start: number, end: number) => void): number => {
    const start = performance.now()
    for (let at = 0; at < records.length; at += 2) decode(records[at] as number, records[at + 1] as number)
    return performance.now() - start
  }
  let sums = [0, 0]
  const withPbf = (): number => {
    let sum = 0
    const visitor = {
      scalar: (_tag: string, step: number, value: number): void => {
        sum += step + value
      },
      item: (): void => {},
    }
    const reader = new PbfReader(bytes)
    const decoder = new EventDecoder({ plugins: new Map(), visitor, onOneTagTooMany: () => damage('tags') })
    const time = timeOf((start, end) => decoder.decode(reader, start, end))
    sums = [sum, sums[1] ?? 0]
    return time
  }
  const byHand = (): number => {
    let sum = 0
    const decoder = new HandDecoder(new TagTable(), (_tag, step, value) => {
      sum += step + value
    })
    const time = timeOf((start, end) => decoder.decode(bytes, start, end))
    sums = [sums[0] ?? 0, sum]
    return time
  }
  const times = Array.from({ length: rounds }, () => [withPbf(), byHand()] as const)
  if (sums[0] !== sums[1]) throw new Error(`pbf and hand read different things: ${sums}`)
  return {
    pbf: Math.min(...times.map(([pbf]) => pbf)),
    byHand: Math.min(...times.map(([, hand]) => hand)),
  }
}
