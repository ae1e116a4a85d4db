import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { blocksOf } from './page-block.ts'
import { runPage } from './run-page.ts'

const root = resolve(import.meta.dirname, '../..')
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((path) => `docs/${path}`),
]
  .filter((path) => path.endsWith('.md'))
  .sort()
const textOf = (page: string): string => readFileSync(join(root, page), 'utf8')
const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** An empty project in which SCRAM and TensorFlow.js are installed. */
function emptyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'scram-page-'))
  folders.push(folder)
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  return folder
}

describe('a page prints what its commands print and holds what its files hold', () => {
  test.each(pages.filter((page) => blocksOf(textOf(page)).length > 0))(
    '%s',
    async (page) => {
      const [, inside] = /<!-- in: (\S+) -->/.exec(textOf(page)) ?? []
      const folder = inside === undefined ? emptyProject() : join(root, inside)
      // With `vitest -u` the page is written anew.
      await expect(await runPage(textOf(page), folder)).toMatchFileSnapshot(join(root, page))
    },
    180_000,
  )
})

/** The anchors that GitHub gives the headings of a page. */
function anchorsOf(page: string): readonly string[] {
  return [...textOf(page).matchAll(/^#+ (.*)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

/** Every page below a folder, those too that stand beside what they are about. */
function pagesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (!entry.isDirectory()) return path.endsWith('.md') ? [path] : []
    return /^(?:\.|node_modules|dist|lib)/.test(entry.name) ? [] : pagesBelow(path)
  })
}

test.each(pagesBelow('.'))('every link of %s leads somewhere', (page) => {
  const prose = textOf(page).replaceAll(/^```[\s\S]*?^```/gm, '')
  const links = [...prose.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = '']) => link)
  const broken = links.filter((link) => {
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? page : join(dirname(page), path)
    if (!existsSync(join(root, target))) return true
    return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(anchor)
  })
  expect(broken).toEqual([])
})
