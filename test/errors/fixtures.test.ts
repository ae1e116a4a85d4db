import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkWords } from '@scram/messages'
import { formatProblems, type PackSet, readPacks } from '@scram/packs'
import { expect, test } from 'vitest'
import { goodPack, packWith, pathOf, testCatalogue } from '../../packages/packs/fixtures/test-pack.ts'

const folder = fileURLToPath(new URL('../../packages/packs/fixtures/', import.meta.url))
const names = readdirSync(folder)
const bad = names.filter((name) => name.endsWith('.bad.yaml'))
const textOf = (fixture: string): string => readFileSync(folder + fixture, 'utf8')

/** What `scram check` makes of the pack of the fixtures with one file more, or in place of one. */
function check(path: string, text: string): PackSet {
  const source = packWith('my-rules', { ...goodPack, [path]: text })
  return readPacks([source], { catalogue: testCatalogue, checkWords })
}

test.each(bad)(
  '%s is the one problem that its last line tells, printed as it stands beside it',
  async (fixture) => {
    const { problems, files } = check(pathOf(fixture), textOf(fixture))
    const told = textOf(fixture).trimEnd().split('\n').at(-1)
    expect(problems.map(({ line, column, code }) => `# ${line}:${column} ${code}`)).toEqual([told])
    expect(fixture.split('.')[0]).toBe(problems[0]?.code)
    await expect(`${formatProblems(problems, files)}\n`).toMatchFileSnapshot(
      folder + fixture.replace(/yaml$/u, 'txt'),
    )
  },
)

test('all bad files at once give the problem of each', () => {
  const alone = bad.filter((fixture) => pathOf(fixture) === fixture.replace(/\.bad\.yaml$/u, '.yaml'))
  const files = {
    ...goodPack,
    ...Object.fromEntries(alone.map((fixture) => [pathOf(fixture), textOf(fixture)])),
  }
  const { problems } = readPacks([{ name: 'my-rules', dir: 'my-rules', files }], {
    catalogue: testCatalogue,
    checkWords,
  })
  expect(problems.map(({ file }) => file)).toEqual(
    alone.map((fixture) => `my-rules/${pathOf(fixture)}`).sort(),
  )
})

test('what is printed stands beside a fixture', () => {
  const printed = names.filter((name) => name.endsWith('.bad.txt'))
  expect(
    printed.map((name) => name.replace(/txt$/u, 'yaml')).filter((name) => !names.includes(name)),
  ).toEqual([])
})

const wording = 'body: What was seen.'
const rules = bad.filter((fixture) => textOf(fixture).includes(wording))

test('the words of a rule with another mistake are judged in the same go', () => {
  expect(rules.length).toBeGreaterThan(50)
  for (const fixture of rules) {
    const text = textOf(fixture).replace(wording, 'body: What {{nmu x.value}} was seen.')
    const codes = check(pathOf(fixture), text).problems.map(({ code }) => code)
    const [code = ''] = fixture.split('.')
    // Where a file is no YAML or no rule, nothing is known of its words.
    if (codes.includes('bad-template')) expect(codes.sort(), fixture).toEqual(['bad-template', code].sort())
    else expect(codes, fixture).toEqual([code])
  }
})
