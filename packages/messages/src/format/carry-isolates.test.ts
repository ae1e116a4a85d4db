import { expect, test } from 'vitest'
import { carryIsolates } from './carry-isolates.ts'

const [left, any, ends] = ['\u2066', '\u2068', '\u2069']

test('what is set off stays so on every line that it is broken into', () => {
  expect(carryIsolates([`a ${any}b`, `c ${left}d`, `e${ends} f`, `g${ends} h`])).toEqual([
    `a ${any}b${ends}`,
    `${any}c ${left}d${ends}${ends}`,
    `${any}${left}e${ends} f${ends}`,
    `${any}g${ends} h`,
  ])
})
