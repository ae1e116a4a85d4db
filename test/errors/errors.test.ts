import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { errorCodes, readErrorPage } from '@scram/packs/node'
import { describe, expect, test } from 'vitest'
import { check, checkExample, exampleCodes, fixtureOf, inPack } from '../../docs/emit/error-examples.ts'

const docs = resolve(import.meta.dirname, '../../docs')

test('every code that has an example has a page: add packages/packs/errors/<code>.yaml', () => {
  expect(errorCodes()).toEqual(exampleCodes())
  const there = readdirSync(join(docs, '../packages/packs/errors')).sort()
  expect(there).toEqual(
    errorCodes()
      .flatMap((code) => [`${code}.txt`, `${code}.yaml`])
      .sort(),
  )
})

describe.each(errorCodes())('%s', (code) => {
  const page = readErrorPage(code)

  test('has an example, which gives this code alone', () => {
    const codes = new Set(checkExample(code).problems.map((problem) => problem.code))
    expect([...codes].sort()).toEqual(code === 'too-many-problems' ? [code, 'unknown-key'] : [code])
  })

  test('has a page that says what it means, why, and what to do', () => {
    const { code: _code, shown, good, see, ...told } = page ?? {}
    expect(Object.keys(told)).toEqual(['title', 'means', 'why', 'mend'])
    expect(Object.values({ ...told, shown, good: good ?? '-', see: see ?? '-' }).every(isText)).toBe(true)
  })

  const fixture = fixtureOf(code)
  if (fixture && page?.good) {
    test('is gone where the line at fault reads as the page says', () => {
      const at = Number(/(?:^|\n)# (\d+):/.exec(fixture.text)?.[1]) - 1
      const lines = fixture.text.split('\n')
      const indent = /^ */.exec(lines[at] ?? '')?.[0] ?? ''
      const good = page.good?.trimEnd().split('\n') ?? []
      lines.splice(at, 1, ...good.map((line) => indent + line))
      const { problems } = check(inPack(fixture.path, lines.join('\n')))
      // A fixture that is mended may still hold something that nobody uses.
      expect(problems.filter((each) => each.severity === 'error' || each.code === code)).toEqual([])
    })
  }

  if (page?.see) {
    test('leads to a page that is there', () => {
      const [path = '', anchor] = page.see?.split('#') ?? []
      const text = existsSync(join(docs, path)) ? readFileSync(join(docs, path), 'utf8') : ''
      const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading)
      const anchors = headings.map((heading) => heading.toLowerCase().replaceAll(' ', '-'))
      expect(anchors).toEqual(expect.arrayContaining([anchor ?? anchors[0]]))
    })
  }
})

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim().length > 0
}
