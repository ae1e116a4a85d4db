import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkWords } from '@scram/messages'
import { type Files, type Problem, readPacks } from '@scram/packs'
import { findPacks } from '@scram/packs/node'
import {
  basics,
  goodPack,
  goodRule,
  pathOf,
  recordingPath,
  testCatalogue,
} from '../../packages/packs/fixtures/test-pack.ts'

const fixtures = new URL('../../packages/packs/fixtures/', import.meta.url)
const names = readdirSync(fixtures).sort()

/** A mistake as `scram check` meets it: folders with their files by path, and what it is told to check. */
interface Example {
  readonly folders: Readonly<Record<string, Files>>
  readonly asked?: readonly string[]
  /** What a file system can be like and texts cannot. */
  readonly prepare?: (folder: string) => void
}

/** The fixture that shows a code best, where one file is enough to show it. */
export function fixtureOf(code: string): { readonly path: string; readonly text: string } | undefined {
  const [name] = names
    .filter((each) => each.startsWith(`${code}.`) && each.endsWith('.bad.yaml'))
    .sort((a, b) => rank(a) - rank(b))
  if (name === undefined) return undefined
  return { path: pathOf(name), text: readFileSync(new URL(name, fixtures), 'utf8') }
}

/** A rule shows a mistake best, one without a variant above all; a file of tests comes last. */
function rank(name: string): number {
  return name.split('.').length + (name.includes('.test.') ? 10 : 0)
}

/** The pack of the fixtures with a file more, or in place of one. */
export function inPack(path: string, text: string): Example {
  return { folders: { 'my-rules': { ...goodPack, [recordingPath]: '', [path]: text }, ...beside } }
}

/** The pack that fixtures extend. */
const beside: Readonly<Record<string, Files>> = { 'my-rules/basics': basics.files }

const extending = (name: string, other: string): Files => ({
  'pack.yaml': `format: 1\npack: ${name}\nversion: "1.0.0"\ntitle: A course\nextends: [{ pack: ${other} }]\n`,
})
const rule = (name: string): string => goodRule.replace('rule: sample', `rule: ${name}`)
const pack = goodPack['pack.yaml'] ?? ''

/** Examples that take more than one file, or a file that nobody would want to keep. */
const others: Readonly<Record<string, () => Example>> = {
  'extends-circle': () => ({
    folders: { spring: extending('spring', '../autumn'), autumn: extending('autumn', '../spring') },
    asked: ['./spring'],
  }),
  'too-large': () => inPack('large.yaml', `# ${'x'.repeat(256 * 1024)}\n`),
  'too-many-files': () => ({
    folders: {
      'my-rules': {
        ...goodPack,
        ...Object.fromEntries(
          Array.from({ length: 2_000 }, (_, index) => [`messages/en-x-${index}.yaml`, '{}']),
        ),
      },
    },
  }),
  'too-many-packs': () => ({
    folders: Object.fromEntries(
      Array.from({ length: 51 }, (_, index) => [
        `week-${index}`,
        extending(`week-${index}`, `../week-${index + 1}`),
      ]),
    ),
    asked: ['./week-0'],
  }),
  'too-many-problems': () =>
    inPack(
      'sample.yaml',
      `${goodRule}\n${Array.from({ length: 101 }, (_, index) => `key${index}: 1\n`).join('')}`,
    ),
  'too-many-rules': () => ({
    folders: {
      'my-rules': {
        'pack.yaml': pack,
        ...Object.fromEntries(
          Array.from({ length: 501 }, (_, index) => [
            `rule-${index}.yaml`,
            rule(`rule-${index}`).replace('for: 2', `for: ${index + 1}`),
          ]),
        ),
      },
    },
  }),
  'unknown-pack': () => ({ folders: {}, asked: ['esentials'] }),
  unreadable: () => ({
    ...inPack('sample.yaml', goodRule),
    prepare: (folder) => symlinkSync(join(folder, 'gone.yaml'), join(folder, 'my-rules/gone.yaml')),
  }),
}

/** The example that lies as folders in `<code>.bad`, which are copied as they are; nothing where there is none. */
function foldersOf(code: string): Example | undefined {
  const name = `${code}.bad`
  if (!names.includes(name)) return undefined
  const from = fileURLToPath(new URL(`${name}/`, fixtures))
  return {
    folders: Object.fromEntries(readdirSync(from).map((folder) => [folder, {}])),
    prepare: (folder) => cpSync(from, folder, { recursive: true }),
  }
}

/** Every code that there is an example of. */
export function exampleCodes(): readonly string[] {
  const bad = names.filter((name) => /\.bad(?:\.yaml)?$/u.test(name)).map((name) => name.split('.')[0] ?? '')
  return [...new Set([...bad, ...Object.keys(others)])].sort()
}

/** What `scram check` makes of the example of a code; nothing where there is none. */
export function checkExample(code: string): Checked {
  const fixture = fixtureOf(code)
  const example = others[code]?.() ?? foldersOf(code)
  return check(example ?? (fixture ? inPack(fixture.path, fixture.text) : { folders: {} }))
}

/** What checking an example came to. */
export interface Checked {
  readonly problems: readonly Problem[]
  readonly files: Files
  /** The folder that it was checked in. */
  readonly cwd: string
}

/** Checks an example in a folder of its own, as the command line would. */
export function check({ folders, asked, prepare }: Example): Checked {
  const cwd = mkdtempSync(join(tmpdir(), 'scram-errors-'))
  for (const [folder, files] of Object.entries(folders)) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, folder, path)), { recursive: true })
      writeFileSync(join(cwd, folder, path), text)
    }
  }
  prepare?.(cwd)
  const roots = Object.keys(folders).filter((folder) => !folder.includes('/'))
  const found = findPacks(asked ?? roots.map((folder) => `./${folder}`), { cwd })
  const set = readPacks(found.sources, { catalogue: testCatalogue, checkWords })
  rmSync(cwd, { recursive: true })
  return { problems: [...found.problems, ...set.problems], files: set.files, cwd }
}
