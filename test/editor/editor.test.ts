import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startYamlServer, type YamlServer } from './yaml-server.ts'

const root = resolve(import.meta.dirname, '../..')
const fixtures = join(root, 'packages/packs/fixtures')
const modeline = (folder: string, schema: string): string =>
  `# yaml-language-server: $schema=${relative(folder, join(root, 'schemas', `${schema}.schema.json`))}\n`

let server: YamlServer

beforeAll(async () => {
  server = await startYamlServer(root)
})

afterAll(() => server.stop())

/** Every YAML file of the packs and examples in this repository. */
const shipped = ['rules', 'examples'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && !/node_modules|mistakes/.test(path))
    .map((path) => join(folder, path)),
)

test.each(shipped)('%s says which schema it is written by, and follows it', async (path) => {
  const text = readFileSync(join(root, path), 'utf8')
  const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? 'none'
  expect([path, existsSync(resolve(root, dirname(path), schema))]).toEqual([path, true])
  expect(await server.diagnose(join(root, path), text)).toEqual([])
})

/** The formats that have a schema, by which the names of fixtures tell what they are. */
const formats = readdirSync(join(root, 'schemas'))
  .filter((name) => name.endsWith('.schema.json'))
  .map((name) => name.slice(0, -'.schema.json'.length))

describe('the fixtures of scram check', () => {
  const names = readdirSync(fixtures).filter((name) => name.endsWith('.yaml'))
  const schemaOf = (name: string): string => {
    const [, kind = ''] = name.split('.')
    return formats.includes(kind) ? kind : 'rule'
  }
  const diagnose = async (name: string): Promise<{ name: string; lines: number[] }> => {
    const text = modeline(fixtures, schemaOf(name)) + readFileSync(join(fixtures, name), 'utf8')
    const diagnostics = await server.diagnose(join(fixtures, name), text)
    // The line of the fixture, counted from 1: the modeline stands above it.
    return { name, lines: diagnostics.map(({ range }) => range.start.line) }
  }
  let found: readonly { name: string; lines: number[] }[]

  beforeAll(async () => {
    found = await Promise.all(names.map(diagnose))
  })

  test('good ones have nothing underlined', () => {
    const good = found.filter(({ name }) => name.includes('.good.'))
    expect(good.length).toBeGreaterThan(3)
    expect(good.filter(({ lines }) => lines.length > 0)).toEqual([])
  })

  /**
   * What is not even YAML makes the server's parser guess, a required key that is misspelt is missing too, and a map whose
   * keys stand too far left is empty where it should be and unknown where it is.
   */
  const several =
    /^(empty-value\.outdented|yaml-syntax|tab-indent|unclosed-quote|unquoted-colon|unquoted-template|alias-bomb|unknown-key\.misspelt)\b/

  test('in bad ones the one place at fault is underlined, or none that only SCRAM can find', () => {
    const wrong = found
      .filter(({ name }) => name.includes('.bad.') && !several.test(name))
      .filter(({ name, lines }) => {
        const line = /\n# (\d+):/.exec(readFileSync(join(fixtures, name), 'utf8'))?.[1]
        return lines.length > 1 || lines.some((each) => each !== Number(line))
      })
    expect(wrong).toEqual([])
  })

  test.each([
    'bad-clock',
    'bad-name',
    'bad-version.pack',
    'bad-window',
    'empty-value',
    'group-and-test',
    'list-without-group',
    'metric-and-fact',
    'misplaced-key.parameter',
    'misplaced-key.range',
    'misplaced-key.test',
    'missing-key.message',
    'no-comparison',
    'no-subject',
    'one-outcome',
    'one-outcome.test',
    'several-comparisons',
    'several-groups',
    'share-without-range',
    'trend-without-window',
    'unknown-key',
    'unknown-key.messages',
    'unknown-key.test',
    'unknown-measure',
    'unknown-value.likelihood',
    'unquoted-version.pack',
    'window-without-unit',
    'wrong-type.quoted',
  ])('%s is underlined while it is typed', (name) => {
    expect(found.find((each) => each.name === `${name}.bad.yaml`)?.lines).toHaveLength(1)
  })
})

describe('completion', () => {
  /** What is offered at the end of a text. */
  const offered = async (text: string): Promise<readonly string[]> => {
    const lines = `${modeline(join(root, 'rules/essentials'), 'rule')}${text}`.split('\n')
    const place = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
    const items = await server.complete(join(root, 'rules/essentials/new.yaml'), lines.join('\n'), place)
    return items.map(({ label }) => label)
  }

  test.each([
    ['an empty rule', '', ['format', 'rule', 'when', 'message', 'a whole rule']],
    ['inside when', 'when:\n  ', ['all', 'any', 'not', 'metric', 'fact', 'above', 'trend']],
    ['inside a group', 'when:\n  all:\n    - ', ['metric', 'fact', 'measure', 'over', 'below']],
    ['at metric', 'when:\n  metric: ', ['loss', 'val_loss', 'accuracy']],
    ['at fact', 'when:\n  fact: ', ['optimizer.learning_rate']],
    ['at measure', 'when:\n  metric: loss\n  measure: ', ['median', 'below_best', 'slope']],
    ['at likelihood', 'likelihood: ', ['observed', 'very_likely', 'likely', 'about_even', 'possible']],
    ['at check', 'check: ', ['every epoch', 'every step', 'at start']],
    ['at use', 'use: ', ['falls-while-rises', 'stuck']],
    ['inside message', 'message:\n  ', ['title', 'body', 'why', 'causes']],
    ['inside an example', 'examples:\n  - ', ['name', 'series', 'fires_at', 'silent']],
  ])('%s', async (_place, text, wanted) => {
    expect(await offered(text)).toEqual(expect.arrayContaining(wanted))
  })

  test('what it writes for a new condition is not at fault', async () => {
    const text = `${modeline(join(root, 'rules/essentials'), 'rule')}wh`
    const items = await server.complete(join(root, 'rules/essentials/new.yaml'), text, {
      line: 1,
      character: 2,
    })
    expect(items.find(({ label }) => label === 'when')?.insertText?.trim()).toBe('when:')
  })
})

test.each([
  ['measure', 'since_best'],
  ['median', 'since_best'],
  ['likelihood', 'very_likely'],
  ['over', '50 steps'],
])('the pointer over %s shows what it is', async (word, wanted) => {
  const text = `${modeline(join(root, 'rules/essentials'), 'rule')}likelihood: likely\nwhen: { metric: loss, measure: median, over: 2 epochs, above: 1 }\n`
  const before = text.slice(0, text.indexOf(word)).split('\n')
  const place = { line: before.length - 1, character: (before.at(-1)?.length ?? 0) + 1 }
  expect(await server.hover(join(root, 'rules/essentials/new.yaml'), text, place)).toContain(wanted)
})

describe('a pack outside of this repository', () => {
  const wrong = 'severity: grave\n'
  let project: string

  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), 'scram-editor-'))
    mkdirSync(join(project, 'node_modules/@scram'), { recursive: true })
    symlinkSync(join(root, 'schemas'), join(project, 'node_modules/@scram/schemas'))
  })

  afterAll(() => rmSync(project, { recursive: true }))

  test('reaches the schema through node_modules', async () => {
    const line = '# yaml-language-server: $schema=../node_modules/@scram/schemas/rule.schema.json\n'
    const diagnostics = await server.diagnose(join(project, 'my-rules/mine.yaml'), line + wrong)
    expect(diagnostics.some(({ range }) => range.start.line === 1 && range.start.character === 10)).toBe(true)
  })

  test('or through the setting that docs/editor.md shows, without a line in the file', async () => {
    const [, block = ''] =
      /```json\n([\s\S]*?)```/.exec(readFileSync(join(root, 'docs/editor.md'), 'utf8')) ?? []
    const settings = { schemas: JSON.parse(block)['yaml.schemas'] }
    const editor = await startYamlServer(project, settings)
    const at = (path: string): string => join(project, 'my-rules', path)
    const rule = await editor.diagnose(at('mine.yaml'), wrong)
    const template = await editor.diagnose(at('templates/mine.yaml'), wrong)
    expect(template.some(({ range }) => range.start.line === 0 && range.start.character === 10)).toBe(true)
    expect(rule.some(({ range }) => range.start.line === 0 && range.start.character === 10)).toBe(true)
    const pack = await editor.diagnose(
      at('pack.yaml'),
      'format: 1\npack: my-rules\nversion: "1.0.0"\ntitle: Mine\n',
    )
    const messages = await editor.diagnose(at('messages/fr.yaml'), 'mine: { title: Titre }\n')
    expect([pack, messages]).toEqual([[], []])
    await editor.stop()
  })
})
