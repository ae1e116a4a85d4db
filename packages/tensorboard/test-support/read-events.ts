/** An event as its bytes say, read by hand and without any of the writer's code. */
export interface ReadEvent {
  wallTime?: number
  step: number
  fileVersion?: string
  writer?: string
  values: ReadValue[]
}

export interface ReadValue {
  tag: string
  dtype: number
  dims: number[]
  float?: number
  texts: string[]
  plugin?: string
  description?: string
  dataClass?: number
}

type Field = readonly [number: number, value: number | Uint8Array]

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Reads every record of an event file; throws where a length, a checksum, or a text is not as it must be. */
export function readEvents(file: Uint8Array): ReadEvent[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const events: ReadEvent[] = []
  for (let at = 0; at < file.length; ) {
    const length = Number(view.getBigUint64(at, true))
    check(view.getUint32(at + 8, true), file.subarray(at, at + 8))
    const data = file.subarray(at + 12, at + 12 + length)
    check(view.getUint32(at + 12 + length, true), data)
    events.push(readEvent(data))
    at += 16 + length
  }
  return events
}

function check(expected: number, bytes: Uint8Array): void {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1
  }
  crc = ~crc >>> 0
  const masked = ((((crc >>> 15) | (crc << 17)) >>> 0) + 0xa282ead8) % 2 ** 32
  if (masked !== expected) throw new Error(`Checksum is ${expected}, should be ${masked}`)
}

function readEvent(data: Uint8Array): ReadEvent {
  const event: ReadEvent = { step: 0, values: [] }
  for (const [number, value] of fields(data)) {
    if (number === 1) event.wallTime = float64(bytes(value))
    else if (number === 2) event.step = value as number
    else if (number === 3) event.fileVersion = text(value)
    else if (number === 10) event.writer = text(fields(bytes(value))[0]?.[1] ?? 0)
    else if (number === 5) event.values = fields(bytes(value)).map(([, entry]) => readValue(bytes(entry)))
    else throw new Error(`Unexpected field ${number} in an event`)
  }
  return event
}

function readValue(data: Uint8Array): ReadValue {
  const read: ReadValue = { tag: '', dtype: 0, dims: [], texts: [] }
  for (const [number, value] of fields(data)) {
    if (number === 1) read.tag = text(value)
    else if (number === 8) readTensor(bytes(value), read)
    else if (number === 9) readMetadata(bytes(value), read)
    else throw new Error(`Unexpected field ${number} in a value`)
  }
  return read
}

function readTensor(data: Uint8Array, read: ReadValue): void {
  for (const [number, value] of fields(data)) {
    if (number === 1) read.dtype = value as number
    else if (number === 2)
      read.dims = fields(bytes(value)).map(([, dim]) => fields(bytes(dim))[0]?.[1] as number)
    else if (number === 4) read.float = float32(bytes(value))
    else if (number === 8) read.texts.push(text(value))
    else throw new Error(`Unexpected field ${number} in a tensor`)
  }
}

function readMetadata(data: Uint8Array, read: ReadValue): void {
  for (const [number, value] of fields(data)) {
    if (number === 1) read.plugin = text(fields(bytes(value))[0]?.[1] ?? 0)
    else if (number === 3) read.description = text(value)
    else if (number === 4) read.dataClass = value as number
    else throw new Error(`Unexpected field ${number} in metadata`)
  }
}

/** The fields of a message: varints as numbers, all else as bytes. */
function fields(data: Uint8Array): Field[] {
  const found: Field[] = []
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = data[at++] ?? Number.NaN
      value += (byte % 128) * scale
      if (!(byte >= 128)) return value
    }
  }
  const take = (length: number): Uint8Array => {
    if (at + length > data.length) throw new Error('A field is longer than its message')
    at += length
    return data.subarray(at - length, at)
  }
  while (at < data.length) {
    const key = varint()
    const type = key % 8
    found.push([
      Math.floor(key / 8),
      type === 0 ? varint() : take(type === 1 ? 8 : type === 5 ? 4 : varint()),
    ])
  }
  return found
}

function bytes(value: number | Uint8Array): Uint8Array {
  if (typeof value === 'number') throw new Error('A number stands where bytes should')
  return value
}

const text = (value: number | Uint8Array): string => decoder.decode(bytes(value))
const float64 = (data: Uint8Array): number =>
  new DataView(data.buffer, data.byteOffset, 8).getFloat64(0, true)
const float32 = (data: Uint8Array): number =>
  new DataView(data.buffer, data.byteOffset, 4).getFloat32(0, true)
