import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { emittedFiles, emittedFolders } from './emitted-files.ts'

const root = resolve(import.meta.dirname, '../..')
const files = await emittedFiles()

test.each(files)('$path is fresh; if not, run pnpm emit', ({ path, text }) => {
  expect(existsSync(join(root, path)) && readFileSync(join(root, path), 'utf8')).toBe(text)
})

test('nothing is left of a format that is gone', () => {
  const there = emittedFolders.flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
  )
  const schemas = readdirSync(join(root, 'schemas')).filter((name) => name.endsWith('.schema.json'))
  expect([...there, ...schemas.map((name) => `schemas/${name}`)].sort()).toEqual(
    files.map(({ path }) => path).sort(),
  )
})

test('every link of a page leads to a heading of it', () => {
  for (const { path, text } of files.filter((file) => file.path.endsWith('.md'))) {
    const headings = [...text.matchAll(/^## (.*)$/gmu)].map(([, heading = '']) =>
      heading.toLowerCase().replaceAll(' ', '-'),
    )
    const links = [...text.matchAll(/\]\(#([^)]*)\)/gu)].map(([, anchor]) => anchor)
    expect([path, links.filter((anchor) => !headings.includes(anchor ?? ''))]).toEqual([path, []])
  }
})
