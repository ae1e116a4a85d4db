import { expect, test } from 'vitest'
import { frameRecord } from './record.ts'

test('frames the first event of a real file as TensorFlow does', () => {
  const data = hex(`09 00 00 80 38 99 d6 d7 41 1a 0d ${ascii('brain.Event:2')}`)
  const framed = hex(`18 00 00 00 00 00 00 00 a3 7f 4b 22 ${Buffer.from(data).toString('hex')} 12 4b 36 ab`)
  expect(frameRecord(data)).toEqual(framed)
})

test('an empty record is its length and two checksums', () => {
  expect(frameRecord(new Uint8Array())).toHaveLength(16)
})

function ascii(text: string): string {
  return Buffer.from(text).toString('hex')
}

function hex(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.replace(/\s/g, ''), 'hex'))
}
