import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { followFile } from './follow-file.ts'
import { readText } from './read-text.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scram-follow-'))
  file = join(folder, 'run.csv')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Follows the file and calls the next action each time that the text so far ends with its key. */
async function follow(actions: readonly (readonly [string, () => void])[]): Promise<string> {
  const stop = new AbortController()
  const left = [...actions]
  let text = ''
  const pieces = followFile(file, { follow: true, signal: stop.signal, pollMilliseconds: 5 })
  for await (const piece of pieces) {
    text += piece.kind === 'restart' ? '|' : piece.text
    while (left[0] && text.endsWith(left[0][0])) left.shift()?.[1]()
    if (left.length === 0) stop.abort()
  }
  return text
}

test('what is appended is read, and what was written before the end of following too', async () => {
  writeFileSync(file, 'a')
  const text = await follow([
    ['a', () => appendFileSync(file, 'bé')],
    ['bé', () => appendFileSync(file, 'c')],
    ['c', () => appendFileSync(file, 'd')],
  ])
  expect(text).toBe('abécd')
})

test('a file that is cut short begins anew', async () => {
  writeFileSync(file, 'first')
  const text = await follow([
    ['first', () => writeFileSync(file, 'two')],
    ['two', () => {}],
  ])
  expect(text).toBe('first|two')
})

test('a file that is replaced begins anew, once what was written to the old one is read', async () => {
  writeFileSync(file, 'old')
  const text = await follow([
    [
      'old',
      () => {
        appendFileSync(file, ' end')
        writeFileSync(join(folder, 'new'), 'a longer one')
        renameSync(join(folder, 'new'), file)
      },
    ],
    ['a longer one', () => {}],
  ])
  expect(text).toBe('old end|a longer one')
})

test('a file that is gone for a while is waited for', async () => {
  writeFileSync(file, 'old')
  const text = await follow([
    [
      'old',
      () => {
        rmSync(file)
        setImmediate(() => writeFileSync(file, 'new'))
      },
    ],
    ['new', () => {}],
  ])
  expect(text).toBe('old|new')
})

test('a finished file is read to its end, whatever its size', async () => {
  const long = 'é'.repeat(200_000)
  writeFileSync(file, long)
  let text = ''
  for await (const piece of followFile(file, { follow: false }))
    text += piece.kind === 'text' ? piece.text : '|'
  expect(text).toBe(long)
})

test('a file that does not exist is an error', async () => {
  await expect(followFile(file, { follow: true }).next()).rejects.toThrow('ENOENT')
})

test('a stream is read until it ends, or until it is enough', async () => {
  const ending = new PassThrough()
  ending.write(Buffer.from('é').subarray(0, 1))
  ending.end(Buffer.from('é').subarray(1))
  const whole: string[] = []
  for await (const text of readText(ending)) whole.push(text)
  expect(whole).toEqual(['é'])

  const endless = new PassThrough()
  const enough = new AbortController()
  endless.write('a')
  const seen: string[] = []
  for await (const text of readText(endless, enough.signal)) {
    seen.push(text)
    enough.abort()
  }
  expect(seen).toEqual(['a'])
})
