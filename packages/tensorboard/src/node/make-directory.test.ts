import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeDirectory } from './make-directory.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'scram-directory-'))
})

afterEach(() => rmSync(root, { recursive: true }))

test('what is missing above is made too, and what is there stays', () => {
  makeDirectory(join(root, 'a', 'b', 'c'))
  makeDirectory(join(root, 'a', 'b', 'c'))
  expect(statSync(join(root, 'a', 'b', 'c')).isDirectory()).toBe(true)
})

test('a file in the way is the error of the file system', () => {
  writeFileSync(join(root, 'file'), '')
  expect(() => makeDirectory(join(root, 'file'))).toThrow('EEXIST')
  expect(() => makeDirectory(join(root, 'file', 'below'))).toThrow('ENOTDIR')
})

test.skipIf(!existsSync('/proc/self'))('where nothing can be made, that is an error', () => {
  expect(() => makeDirectory('/proc/nowhere/run')).toThrow('ENOENT')
})
