import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runScram } from '../../packages/cli/test-support/run-scram.ts'
import { course, highLoss } from './course.ts'

const examplesOf = (rule: string): string => rule.slice(rule.indexOf('examples:'))

/** What a command says of each case, as JSON. */
async function casesOf(folder: string, ...args: readonly string[]) {
  const { status, stdout } = await runScram(['test', '.', '--json', ...args], folder)
  const lines = stdout.split('\n').filter((line) => line !== '')
  return { status, cases: lines.map((line) => JSON.parse(line)) }
}

const cases = (...lines: readonly string[]): string =>
  `format: 1\nlocales: [en, es]\ncases:\n${lines.map((line) => `  - ${line}\n`).join('')}`
const spanish =
  'high-loss:\n  title: La pérdida es alta\n  body: Es {{num level.value}}.\n  why: Dice poco bueno.\n'
const csv = 'epoch,loss\n0,0.5\n1,0.7\n2,2.25\n'

test('examples that hold give 0, and a line for the rule', async () => {
  const { status, stdout } = await runScram(['test', '.'], course())
  expect(status).toBe(0)
  expect(stdout.split('\n').filter((line) => line.includes('course/high-loss'))).toHaveLength(1)
})

test('one that does not gives 1, its place, and both strips above one another', async () => {
  const folder = course({ 'high-loss.yaml': highLoss(['fires_at: [2]', 'fires_at: [3]']) })
  const { status, stdout } = await runScram(['test', '.'], folder)
  expect(status).toBe(1)
  expect(stdout).toContain('./high-loss.yaml:14:5\n')
  const [ruler, wanted, got, course_] = stdout
    .split('\n')
    .flatMap((line) => /^ {4}\S+ +(\S+)$/.exec(line)?.[1] ?? [])
  expect([ruler, wanted, got, course_]).toEqual(['1', '..█', '.█.', '.██'])
  // The readings at the first difference.
  expect(stdout).toMatch(/loss +last +2 +above 1/)
})

test('a pack that cannot be read gives 2, and nothing is tested', async () => {
  const folder = course({ 'high-loss.yaml': highLoss(['metric: loss', 'metric: lost']) })
  const { status, stdout, stderr } = await runScram(['test', '.'], folder)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('./high-loss.yaml:8:17')
})

test('packs without a single case give 2', async () => {
  const folder = course({ 'high-loss.yaml': highLoss([examplesOf(highLoss()), '']) })
  expect((await runScram(['test', '.'], folder)).status).toBe(2)
})

test('a single rule is tested beside the rules that silence it', async () => {
  const silencer = highLoss(
    ['rule: high-loss', 'rule: huge-loss'],
    ['above: 1', 'above: 100'],
    [examplesOf(highLoss()), ''],
  )
  const silenced = highLoss(['message:', 'silenced_by: [huge-loss]\nmessage:'], ['[0.5, 0.4]', '[500, 500]'])
  const folder = course({ 'high-loss.yaml': silenced, 'huge-loss.yaml': silencer })
  const { status, stdout } = await runScram(['test', './high-loss.yaml', '--json'], folder)
  expect([status, stdout.trim().split('\n').length]).toEqual([0, 2])
})

describe('a test file', () => {
  const withTests = (text: string, files: Readonly<Record<string, string>> = {}): string =>
    course({ 'high-loss.test.yaml': text, 'recordings/run.csv': csv, 'messages/es.yaml': spanish, ...files })

  test('replays recordings, and looks at readings and at words in every language', async () => {
    const folder = withTests(
      cases(
        '{ name: a run, recording: recordings/run.csv, findings: [{ at: 3, readings: { level: 2.3 }, says: { es: { body: "2,25" } } }] }',
        '{ name: another, recording: recordings/run.jsonl, every: step, fires_at: [7], resolves_at: [8] }',
      ),
      {
        'recordings/run.jsonl': [7, 8, 9]
          .map((step) => `{"step":${step},"epoch":${step},"end":"epoch","metrics":{"loss":${9 - step}}}`)
          .join('\n')
          .replace('{', '{"format":1}\n{'),
      },
    )
    const { status, cases: told } = await casesOf(folder)
    expect(told.map(({ differences }) => differences)).toEqual([[], [], [], []])
    expect(status).toBe(0)
  })

  test.each([
    ['another reading', 'findings: [{ at: 3, readings: { level: 2.4 } }]', 'detail'],
    ['another word', 'findings: [{ at: 3, says: { en: { body: "9" } } }]', 'words'],
    ['another place', 'fires_at: [2]', 'missing'],
    ['a verdict where there is none', 'cannot_tell: true', 'unexpected'],
  ])('%s is a failure', async (_name, wanted, kind) => {
    const folder = withTests(cases(`{ name: a run, recording: recordings/run.csv, ${wanted} }`))
    const { status, cases: told } = await casesOf(folder)
    expect([status, told.at(-1)]).toMatchObject([
      1,
      {
        status: 'failed',
        file: './high-loss.test.yaml',
        line: 4,
        differences: [{ kind }, ...told.at(-1).differences.slice(1)],
      },
    ])
  })

  test('words that fall back to another language are a failure, told once', async () => {
    const folder = withTests(
      cases('{ name: it comes and goes, series: { loss: [2, 0, 2, 0] }, fires_at: [1, 3] }'),
      { 'messages/es.yaml': spanish.replace(/ {2}why.*\n/, '') },
    )
    const { status, cases: told } = await casesOf(folder)
    expect([status, told.at(-1).differences]).toMatchObject([1, [{ kind: 'words', at: 1 }]])
  })

  test('a recording in which there is nothing is a failure', async () => {
    const folder = withTests(cases('{ name: a run, recording: recordings/run.csv, silent: true }'), {
      'recordings/run.csv': '',
    })
    const { status, cases: told } = await casesOf(folder)
    expect([status, told.at(-1).differences]).toMatchObject([1, [{ kind: 'fault' }]])
  })

  test('a known problem fails only once it is gone', async () => {
    const known = (wanted: string): string =>
      withTests(cases(`{ name: a run, recording: recordings/run.csv, ${wanted}, known_problem: It is shy. }`))
    const lasting = await casesOf(known('silent: true'))
    expect([lasting.status, lasting.cases.at(-1)]).toMatchObject([
      0,
      { status: 'known', known_problem: 'It is shy.' },
    ])
    const gone = await casesOf(known('fires_at: [3]'))
    expect([gone.status, gone.cases.at(-1)]).toMatchObject([1, { status: 'outlived' }])
  })

  test('a recording outside the folder of the pack is never read', async () => {
    const folder = withTests(cases('{ name: a run, recording: ../../../etc/run.csv, silent: true }'))
    const { status, stderr } = await runScram(['test', '.'], folder)
    expect(status).toBe(2)
    expect(stderr).toContain('outside-folder')
  })

  test('is no rule, and can be named instead of its rule', async () => {
    const folder = withTests(cases('{ name: a run, recording: recordings/run.csv, fires_at: [3] }'))
    expect(
      (await runScram(['test', './high-loss.test.yaml', '--json'], folder)).stdout.trim().split('\n'),
    ).toHaveLength(3)
    expect((await runScram(['check', '.'], folder)).status).toBe(0)
  })
})

test('--junit writes what build servers read', async () => {
  const folder = course({
    'high-loss.yaml': highLoss(
      ['it is low', '"it is <low> & \\"calm\\" \\u0007"'],
      ['silent: true', 'fires_at: [1]'],
    ),
  })
  await runScram(['test', '.', '--junit', 'report.xml'], folder)
  const xml = readFileSync(join(folder, 'report.xml'), 'utf8')
  expect(xml).toMatch(/^<\?xml [^\n]*\n<testsuites name="scram test" tests="2" failures="1" skipped="0">\n/)
  expect(xml).toContain('name="it is &lt;low&gt; &amp; &quot;calm&quot; \uFFFD"')
  expect(xml.match(/<(testcase|failure)\b/g)).toEqual(['<testcase', '<testcase', '<failure'])
})

describe('--update', () => {
  test('writes when the rule spoke, and nothing else', async () => {
    const folder = course({ 'high-loss.yaml': highLoss(['fires_at: [2]', 'fires_at: [ 3, 4 ]']) })
    const { status, stderr } = await runScram(['test', '.', '--update'], folder)
    expect(status).toBe(0)
    expect(stderr).toContain('./high-loss.yaml:14:5')
    expect(readFileSync(join(folder, 'high-loss.yaml'), 'utf8')).toBe(
      highLoss(['fires_at: [2]', 'fires_at: [ 2 ]']),
    )
    expect((await runScram(['test', '.'], folder)).status).toBe(0)
  })

  test.each([
    ['a known problem', cases('{ name: a, series: { loss: [2] }, silent: true, known_problem: why }'), 0],
    ['what could not be run', cases('{ name: a, recording: run.csv, fires_at: [3] }'), 1],
    [
      'what is listed report by report',
      cases('{ name: a, series: { loss: [2] }, findings: [{ at: 3 }] }'),
      1,
    ],
  ])('leaves %s as it is', async (_name, text, wanted) => {
    const folder = course({ 'high-loss.test.yaml': text.replace('locales: [en, es]\n', ''), 'run.csv': '' })
    const { status } = await runScram(['test', '.', '--update'], folder)
    expect(status).toBe(wanted)
    expect(readFileSync(join(folder, 'high-loss.test.yaml'), 'utf8')).toBe(
      text.replace('locales: [en, es]\n', ''),
    )
  })

  test('leaves a file as it is where the pack could not be used then', async () => {
    // Of a rule that is no draft, one example must stay silent.
    const text = highLoss(['status: draft', 'status: stable'], ['[0.5, 0.4]', '[2, 2]'])
    const folder = course({ 'high-loss.yaml': text })
    expect((await runScram(['test', '.', '--update'], folder)).status).toBe(1)
    expect(readFileSync(join(folder, 'high-loss.yaml'), 'utf8')).toBe(text)
  })
})
