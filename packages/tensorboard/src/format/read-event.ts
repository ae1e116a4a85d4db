import { PbfReader } from 'pbf'
import { eachField } from './each-field.ts'
import { type Histogram, readHistogram, tensorHistogram } from './read-histogram.ts'
import { readTensor } from './read-tensor.ts'

/** An event as it was read. */
export interface ReadEvent {
  /** Seconds since 1970. */
  readonly wallTime: number
  readonly step: number
  /** On the first event of a file. */
  readonly fileVersion?: string
  /** Who wrote the file, where it says so. */
  readonly writer?: string
  readonly values: readonly ReadValue[]
}

/** A value of a tag. What it is of its kinds is there; a value that is only metadata has none of them. */
export interface ReadValue {
  readonly tag: string
  readonly scalar?: number
  readonly texts?: readonly string[]
  readonly histogram?: Histogram
  /** The dashboard it is for; later values of a tag may leave it out. */
  readonly plugin?: string
  /** What that dashboard wants to know, in its own encoding. */
  readonly content?: Uint8Array
}

/** Reads the data of a record. Throws where it is not an event at all. */
export function readEvent(data: Uint8Array): ReadEvent {
  const reader = new PbfReader(data)
  let wallTime = 0
  let step = 0
  let fileVersion: string | undefined
  let writer: string | undefined
  const values: ReadValue[] = []
  for (let field = reader.nextField(); field !== 0; field = reader.nextField()) {
    if (field === 1) wallTime = reader.readDouble()
    else if (field === 2) step = reader.readVarint(true)
    else if (field === 3) fileVersion = reader.readString()
    else if (field === 5) readSummary(reader, values)
    else if (field === 10) writer = readWriter(reader)
  }
  return {
    wallTime,
    step,
    values,
    ...(fileVersion !== undefined && { fileVersion }),
    ...(writer !== undefined && { writer }),
  }
}

function readWriter(reader: PbfReader): string {
  let writer = ''
  eachField(reader, (field) => {
    if (field === 1) writer = reader.readString()
  })
  return writer
}

function readSummary(reader: PbfReader, values: ReadValue[]): void {
  eachField(reader, (field) => {
    if (field === 1) values.push(readValue(reader))
  })
}

function readValue(reader: PbfReader): ReadValue {
  let tag = ''
  let simple: number | undefined
  let tensor: ReturnType<typeof readTensor> | undefined
  let histogram: Histogram | undefined
  let metadata: Pick<ReadValue, 'plugin' | 'content'> = {}
  eachField(reader, (field) => {
    if (field === 1) tag = reader.readString()
    else if (field === 2) simple = reader.readFloat()
    else if (field === 5) histogram = readHistogram(reader)
    else if (field === 8) tensor = readTensor(reader)
    else if (field === 9) metadata = readMetadata(reader)
  })
  const scalar = simple ?? (tensor?.rank === 0 ? tensor.numbers?.[0] : undefined)
  const texts = tensor?.texts
  const shaped = histogram ?? (tensor && tensorHistogram(tensor))
  return {
    tag,
    ...metadata,
    ...(scalar !== undefined && { scalar }),
    ...(texts && { texts }),
    ...(shaped && { histogram: shaped }),
  }
}

function readMetadata(reader: PbfReader): Pick<ReadValue, 'plugin' | 'content'> {
  let plugin: string | undefined
  let content: Uint8Array | undefined
  eachField(reader, (field) => {
    if (field !== 1) return
    eachField(reader, (inner) => {
      if (inner === 1) plugin = reader.readString()
      else if (inner === 2) content = reader.readBytes()
    })
  })
  return { ...(plugin !== undefined && { plugin }), ...(content && { content }) }
}
