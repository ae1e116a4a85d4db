import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { runScram } from '../../packages/cli/test-support/run-scram.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scram-words-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const recording = 'test/recordings/fixtures/overfitting.csv'

describe('a language is added with the tools alone', () => {
  const words = () => join(folder, 'korean/ko/words.yaml')

  test('new makes a file for each pack, one for SCRAM itself, and a glossary', async () => {
    const { status } = await runScram(['messages', 'new', 'ko', '--messages', join(folder, 'korean')])
    expect(status).toBe(0)
    expect(readdirSync(join(folder, 'korean/ko'))).toEqual([
      'essentials.yaml',
      'glossary.yaml',
      'layers.yaml',
      'published.yaml',
      'templates.yaml',
      'words.yaml',
    ])
    const overfitting = readFileSync(join(folder, 'korean/ko/published.yaml'), 'utf8')
    // The source, and what it says of the rule's own example.
    expect(overfitting).toContain('{{pct validation.from}} to {{pct validation.to}}')
    expect(overfitting).toContain('76% to 73%')
  })

  test('nothing that is blank is a mistake of another kind than that it is missing', async () => {
    const { status, stdout } = await runScram([
      'messages',
      'check',
      'ko',
      '--messages',
      join(folder, 'korean'),
      '--json',
    ])
    const codes = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).code)
    expect([...new Set(codes)]).toEqual(['missing'])
    expect(status).toBe(1)
  })

  test('what is filled in is said at once, and the rest in English', async () => {
    writeFileSync(
      words(),
      readFileSync(words(), 'utf8').replace(/^severity:\n(.*\n)*? {2}error: ""/m, (part) =>
        part.replace(/error: ""/, 'error: 문제'),
      ),
    )
    const call = [
      'watch',
      '--once',
      recording,
      '--messages',
      join(folder, 'korean'),
      '--locale',
      'ko',
      '--json',
    ]
    const { stdout } = await runScram(call)
    expect(JSON.parse(stdout.split('\n')[0] ?? '')).toMatchObject({
      message: { locale: 'ko', title: 'Possible overfitting' },
    })
    const { stdout: shown } = await runScram([
      'explain',
      'nonfinite-loss',
      '--messages',
      join(folder, 'korean'),
      '-l',
      'ko',
    ])
    expect(shown).toContain('문제')
  })

  test('what is missing is told once, by file and key', async () => {
    const { stderr } = await runScram([
      'watch',
      '--once',
      recording,
      '--messages',
      join(folder, 'korean'),
      '--locale',
      'ko',
    ])
    const told = stderr.split('\n').filter((line) => line.includes('hedge.likely'))
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('ko/words.yaml')
  })

  test('new keeps what there is, and adds what is new where it belongs', async () => {
    const whole = readFileSync(words(), 'utf8')
    const call = ['messages', 'new', 'ko', '--messages', join(folder, 'korean')]
    const without = parse(whole)
    delete without.metrics.val_loss.log.keras
    delete without.hedge
    writeFileSync(words(), stringify(without))
    await runScram(call)
    const after = parse(readFileSync(words(), 'utf8'))
    expect(after.severity.error).toBe('문제')
    expect(after).toEqual(parse(whole))
    writeFileSync(words(), 'name: {{x}}\n')
    const { status, stderr } = await runScram(call)
    expect({ status, text: readFileSync(words(), 'utf8') }).toEqual({ status: 2, text: 'name: {{x}}\n' })
    expect(stderr).toContain('words.yaml:1:')
    writeFileSync(words(), whole)
  })
})

test('status counts what is there', async () => {
  const { stdout } = await runScram(['messages', 'status', '--messages', join(folder, 'korean'), '--json'])
  const korean = JSON.parse(stdout).find(({ locale }: { locale: string }) => locale === 'ko')
  expect(korean.parts.find(({ name }: { name: string }) => name === 'words').said).toBe(1)
})

test('what is made up can be seen in use, from right to left too', async () => {
  const pseudo = join(folder, 'pseudo')
  await runScram(['messages', 'pseudo', pseudo])
  for (const locale of ['en-XA', 'ar-XB']) {
    const { stdout, stderr } = await runScram([
      'watch',
      '--once',
      recording,
      '--messages',
      pseudo,
      '--locale',
      locale,
    ])
    expect(stderr).toBe('')
    // Code, names and numbers are all that is left of the Latin alphabet.
    const said = stdout.replace(
      /^.*(?:tf\.|keras\.|nn\.|transforms|train_test|TensorFlow|Keras|PyTorch|20\d\d|1998).*$/gm,
      '',
    )
    expect(said).not.toMatch(/\b(?:the|is|of|Problem|Warning)\b/)
  }
})

describe('extract writes what translation platforms read', () => {
  test('each language has the same keys as the first, in files of one name', async () => {
    const to = join(folder, 'platform')
    await runScram(['messages', 'extract', to])
    const keysOf = (path: string): readonly string[] => flatKeys(parse(readFileSync(join(to, path), 'utf8')))
    for (const file of readdirSync(join(to, 'en'))) {
      const source = keysOf(`en/${file}`)
      expect(source.length).toBeGreaterThan(10)
      expect(keysOf(`es/${file}`).filter((key) => !source.includes(key))).toEqual([])
    }
  })

  test('what comes back from there is as good as it was', async () => {
    const platform = join(folder, 'platform')
    const { stdout: before } = await runScram(['messages', 'check', 'es', '--json'])
    const { stdout: after } = await runScram(['messages', 'check', 'es', '--messages', platform, '--json'])
    const messagesIn = (text: string) =>
      text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line).message]))
    expect(messagesIn(after)).toEqual(messagesIn(before))
  })
})

test('what was translated from a text that has changed since is found', async () => {
  const pack = join(folder, 'changing')
  const rule = (title: string) =>
    writeFileSync(
      join(pack, 'high-loss.yaml'),
      stringify({
        format: 1,
        rule: 'high-loss',
        status: 'draft',
        severity: 'info',
        likelihood: 'about_even',
        topic: 'progress',
        check: 'every epoch',
        when: { metric: 'loss', above: 1 },
        message: { title, body: 'It is.', why: 'So.' },
        examples: [{ name: 'high', series: { loss: ['2'] }, fires_at: [1] }],
      }),
    )
  mkdirSync(pack)
  writeFileSync(
    join(pack, 'pack.yaml'),
    stringify({ format: 1, pack: 'changing', version: '1.0.0', title: 'One' }),
  )
  rule('The loss is high')
  const own = ['--pack', pack, '--messages', join(folder, 'changing-words')]
  mkdirSync(join(folder, 'changing-words/ko'), { recursive: true })
  const words = stringify({ 'high-loss': { title: '손실이 높습니다', body: '그렇습니다.' } })
  writeFileSync(join(folder, 'changing-words/ko/changing.yaml'), words)
  const before = join(folder, 'before')
  await runScram(['messages', 'extract', before, ...own])
  const stale = async () => {
    const { stdout } = await runScram(['messages', 'check', 'ko', ...own, '--since', before, '--json'])
    const found = stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
    return found.filter(({ code }) => code === 'stale').map(({ line }) => line)
  }
  expect(await stale()).toEqual([])
  rule('The loss is above one')
  expect(await stale()).toEqual([2])
  const { status } = await runScram(['messages', 'check', 'ko', ...own, '--since', pack])
  expect(status).toBe(2)
})

test.each(['--html', 'terminal'])('preview shows every rule and sentence: %s', async (how) => {
  const file = join(folder, 'page.html')
  const call = ['messages', 'preview', 'es', ...(how === '--html' ? ['--html', file] : [])]
  const { status, stdout } = await runScram(call)
  const shown = how === '--html' ? readFileSync(file, 'utf8') : stdout
  expect(status).toBe(0)
  const parts = ['essentials/overfitting-sustained', 'published/nan-loss', 'hedge.likely', '23 %']
  expect(parts.filter((part) => !shown.replace(/\s/g, ' ').includes(part))).toEqual([])
})

test('words that are markup stay words on the page', async () => {
  const words = join(folder, 'hostile')
  mkdirSync(join(words, 'es'), { recursive: true })
  const markup = '<img src=x onerror=alert(1)>'
  const own = { 'nonfinite-loss': { title: markup, causes: { 'bad-inputs': { try: `</p>${markup}` } } } }
  writeFileSync(join(words, 'es/essentials.yaml'), stringify(own))
  writeFileSync(
    join(words, 'es/words.yaml'),
    stringify({ name: markup, notice: { title: markup }, metrics: { loss: { title: markup } } }),
  )
  const file = join(folder, 'hostile.html')
  await runScram(['messages', 'preview', 'es', '--messages', words, '--html', file])
  const page = readFileSync(file, 'utf8')
  expect(page.split('&lt;img src=x').length).toBeGreaterThan(5)
  expect(page).not.toContain('<img')
})

test.each([
  ['a language that is none', ['messages', 'new', 'Klingon!'], 'Klingon!'],
  ['a folder that is not there', ['watch', recording, '--messages', 'nowhere'], 'nowhere'],
])('%s is told with status 2', async (_what, args, part) => {
  const { status, stdout, stderr } = await runScram(args)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain(part)
})

function flatKeys(value: unknown, way = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [way]
  return Object.entries(value).flatMap(([key, inner]) => flatKeys(inner, `${way}/${key}`))
}
