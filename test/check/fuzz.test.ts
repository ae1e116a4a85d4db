import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Catalogue, createRun, leavesOfRule, limits } from '@scram/core'
import { checkWords } from '@scram/messages'
import { type CheckWords, type Files, formatProblems, type PackSet, readPacks } from '@scram/packs'
import { readShippedCatalogue } from '@scram/packs/node'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  basics,
  goodPack,
  pathOf,
  recordingPath,
  testCatalogue,
} from '../../packages/packs/fixtures/test-pack.ts'
import { mutated, mutation } from '../../packages/packs/test-support/mutations.ts'

const root = resolve(import.meta.dirname, '../..')
const textOf = (...path: readonly string[]): string => readFileSync(join(root, ...path), 'utf8')
const fixtures = readdirSync(join(root, 'packages/packs/fixtures')).filter((name) =>
  name.endsWith('.good.yaml'),
)
const pack = goodPack['pack.yaml'] ?? ''

interface Corpus {
  readonly files: Files
  readonly catalogue: Catalogue
}

const essentials = readdirSync(join(root, 'rules/essentials'), { encoding: 'utf8' })
  .filter((name) => /^[a-z-]+\.yaml$/u.test(name) && name !== 'pack.yaml')
  .map((name) => [name, textOf('rules/essentials', name)] as const)
const essentialsPack = textOf('rules/essentials/pack.yaml')

/** Packs without an error: the shipped rules, each by itself so that ten thousand are read in a minute, and all together. */
const shipped: readonly Files[] = [
  ...essentials.map(([name, text]) => ({
    'pack.yaml': essentialsPack,
    [name]: text.replace(/^silenced_by: .*$/mu, ''),
  })),
  {
    'pack.yaml': essentialsPack,
    ...Object.fromEntries(essentials),
    'messages/es.yaml': textOf('rules/essentials/messages/es.yaml'),
  },
]
const course: Files = {
  'pack.yaml': `${pack}
extends: [{ pack: ./basics, version: "^1.0.0", take: recommended }]
metrics: { val_f1: { title: F1 score, unit: fraction, clock: epoch, range: [0, 1] } }
overrides:
  basics/sample: { severity: info, for: 3 epochs, parameters: { loss_of: 0.05 }, message: { why: Because. } }
`,
  'sample.yaml': goodPack['sample.yaml'] ?? '',
  'messages/fr.yaml':
    'fixtures/sample:\n  title: Surapprentissage possible\n  body: "Perdu : {{pp lost.value}}."\n',
}

const corpora: readonly Corpus[] = [
  ...shipped.map((files) => ({ files, catalogue: readShippedCatalogue() })),
  ...fixtures.map((name) => ({
    files: { ...goodPack, [pathOf(name)]: textOf('packages/packs/fixtures', name) },
    catalogue: testCatalogue,
  })),
  { files: course, catalogue: testCatalogue },
]

function read(files: Files, catalogue: Catalogue, check: CheckWords = checkWords): PackSet {
  const recordings = { [recordingPath]: `/fuzz/${recordingPath}` }
  const source = { name: './fuzz', dir: 'fuzz', files, recordings, extended: { './basics': basics } }
  return readPacks([source], { catalogue, checkWords: check })
}

test.each(corpora.map(({ files, catalogue }) => [Object.keys(files).join(', '), files, catalogue] as const))(
  'a pack of %s is sound before anything is done to it',
  (_names, files, catalogue) => {
    expect(read(files, catalogue).problems.filter(({ severity }) => severity === 'error')).toEqual([])
  },
)

/** What else a folder may hold. */
const strangePath = fc.constantFrom(
  '../x.yaml',
  'a/b/c.yaml',
  'messages/../x.yaml',
  '__proto__.yaml',
  'pack.yaml.yaml',
  '.yaml',
  'x.test.yaml',
  'messages/zz-zz-zz.yaml',
  '\u001b[2J.yaml',
  'ａ.yaml',
)

const changes = fc.array(fc.tuple(fc.nat(20), fc.array(mutation, { minLength: 1, maxLength: 3 })), {
  minLength: 1,
  maxLength: 2,
})

/** A pack with some of its files changed, and sometimes one of them under another name as well. */
const changedPack = fc
  .tuple(
    fc.constantFrom(...corpora),
    changes,
    fc.oneof({ weight: 11, arbitrary: fc.constant(null) }, strangePath),
  )
  .map(([{ files, catalogue }, made, strange]): Corpus => {
    const paths = Object.keys(files)
    const result = { ...files }
    for (const [nth, mutations] of made) {
      const path = paths[nth % paths.length] ?? ''
      result[path] = mutated(result[path] ?? '', mutations)
    }
    const more = strange === null ? {} : { [strange]: Object.values(result).at(-1) ?? '' }
    return { files: { ...result, ...more }, catalogue }
  })

test('ten thousand packs that were tampered with are read, or what is wrong with them is told', async () => {
  const seen = { sound: 0, codes: new Set<string>() }
  await fc.assert(
    fc.asyncProperty(changedPack, async ({ files, catalogue }) => {
      let judged = 0
      const set = read(files, catalogue, (...given) => {
        judged++
        return checkWords(...given)
      })
      const { rules, problems } = set
      const errors = problems.filter(({ severity }) => severity === 'error')
      seen.sound += errors.length === 0 ? 1 : 0

      // Each problem has a place in a file, and is told without anything that a terminal would obey.
      for (const { file, line, column, code, message, hint = '' } of problems) {
        seen.codes.add(code)
        const lines = set.files[file]?.split('\n') ?? ['']
        expect(line, code).toBeGreaterThanOrEqual(1)
        expect(line, code).toBeLessThanOrEqual(lines.length)
        expect(column, code).toBeGreaterThanOrEqual(1)
        expect(column, code).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
        expect(message.length + hint.length, code).toBeLessThan(1_000)
      }
      expect(formatProblems(problems, set.files)).not.toMatch(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u)

      // A rule is there to be used, or an error tells why not; what is there, the engine takes.
      const faulty = new Set(errors.map(({ file }) => file))
      for (const { id } of rules) expect(faulty).not.toContain(set.locate(id, [])?.file)
      const run = createRun({ rules, catalogue: set.catalogue })
      for (const step of [1, 2]) {
        run.observe({
          step,
          epoch: step,
          end: 'epoch',
          metrics: { loss: step, accuracy: 0.5, val_accuracy: 1 / step },
        })
        await run.check('epoch')
      }

      // The work is bounded, whatever is asked for.
      const count = Object.keys(set.files).length
      expect(problems.length).toBeLessThanOrEqual(101 * count)
      expect(judged).toBeLessThanOrEqual(4 * count * count)
      for (const rule of rules) {
        expect(leavesOfRule(rule).length).toBeLessThanOrEqual(limits.leaves)
        const values = (set.examples[rule.id] ?? []).flatMap(({ series }) =>
          Object.values(series).map(({ length }) => length),
        )
        expect(values.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(60_000)
      }
    }),
    { numRuns: 10_000 },
  )
  // The changes are neither harmless nor all of one kind.
  expect(seen.sound).toBeGreaterThan(500)
  expect(seen.sound).toBeLessThan(6_000)
  expect(seen.codes.size).toBeGreaterThan(25)
}, 600_000)
