import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { emittedFiles, emittedFolders } from './emitted-files.ts'

const root = resolve(import.meta.dirname, '../..')
const files = await emittedFiles()

test('every page and picture is fresh; if not, run pnpm emit', () => {
  const there = emittedFolders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  )
  const stale = files.filter(
    ({ path, text }) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
  )
  expect(stale.map(({ path }) => path)).toEqual([])
  expect(there.filter((path) => !files.some((file) => file.path === path))).toEqual([])
})

test('what is drawn is drawn alike each time', async () => {
  expect(await emittedFiles()).toEqual(files)
})
