import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { formatErrorPage } from '@scram/packs'
import { errorCodes, readErrorPage } from '@scram/packs/node'
import { describe, expect, test } from 'vitest'
import { check, exampleCodes, exampleOf, fixtureOf, inPack } from './examples.ts'

const root = resolve(import.meta.dirname, '../..')
const pages = join(root, 'packages/packs/errors')
const docs = join(root, 'docs/errors')

// With `vitest -u` what is printed and the pages of the documentation are written anew.
describe.each(errorCodes())('%s', (code) => {
  const page = readErrorPage(code)

  test('has an example, which gives this code alone, and prints what its page shows', async () => {
    const example = exampleOf(code)
    expect(example, 'add a fixture, or an example in test/errors/examples.ts').toBeDefined()
    const { problems, shown } = check(example ?? { folders: {} })
    const expected = code === 'too-many-problems' ? ['unknown-key', code] : [code]
    expect([...new Set(problems.map((problem) => problem.code))].sort()).toEqual(expected.sort())
    const brief = code === 'too-many-problems' ? (shown.split('\n\n').at(-1) ?? '') : shown
    await expect(`${brief}\n`).toMatchFileSnapshot(join(pages, `${code}.txt`))
  })

  test('has a page that says what it means, why, and what to do', async () => {
    const { code: _code, shown: _shown, good, see, ...told } = page ?? {}
    expect(Object.keys(told)).toEqual(['title', 'means', 'why', 'mend'])
    expect(Object.values({ ...told, good: good ?? '-', see: see ?? '-' }).every(isText)).toBe(true)
    if (page) await expect(formatErrorPage(page, '..')).toMatchFileSnapshot(join(docs, `${code}.md`))
  })

  const fixture = fixtureOf(code)
  if (fixture && page?.good) {
    test('is gone where the line at fault reads as the page says', () => {
      const at = Number(/(?:^|\n)# (\d+):/.exec(fixture.text)?.[1]) - 1
      const lines = fixture.text.split('\n')
      const indent = /^ */.exec(lines[at] ?? '')?.[0] ?? ''
      const good = page.good?.trimEnd().split('\n') ?? []
      lines.splice(at, 1, ...good.map((line) => indent + line))
      expect(check(inPack(fixture.path, lines.join('\n'))).problems).toEqual([])
    })
  }

  if (page?.see) {
    test('leads to a page that is there', () => {
      const [path = '', anchor] = page.see?.split('#') ?? []
      const text = existsSync(join(root, 'docs', path)) ? readFileSync(join(root, 'docs', path), 'utf8') : ''
      const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading)
      const anchors = headings.map((heading) => heading.toLowerCase().replaceAll(' ', '-'))
      expect(anchors).toEqual(expect.arrayContaining([anchor ?? anchors[0]]))
    })
  }
})

test('every code that has an example has a page: add packages/packs/errors/<code>.yaml', () => {
  expect(errorCodes()).toEqual(exampleCodes())
})

test('the pages are listed, and there are no others', async () => {
  const rows = errorCodes().map((code) => `| [\`${code}\`](${code}.md) | ${readErrorPage(code)?.title} |`)
  const index = [
    '# What scram check says',
    'Every mistake that `scram check` finds has a code that stays the same. `scram check --explain CODE` prints its page.',
    ['| code | |', '| --- | --- |', ...rows].join('\n'),
  ]
  await expect(`${index.join('\n\n')}\n`).toMatchFileSnapshot(join(docs, 'README.md'))
  const wanted = [...errorCodes().map((code) => `${code}.md`), 'README.md'].sort()
  expect(readdirSync(docs).sort()).toEqual(wanted)
  const kept = errorCodes().flatMap((code) => [`${code}.txt`, `${code}.yaml`])
  expect(readdirSync(pages).sort()).toEqual(kept)
})

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim().length > 0
}
