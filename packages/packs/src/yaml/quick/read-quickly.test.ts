import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mutated, mutation } from '../../../test-support/mutations.ts'
import { parseYaml } from '../parse-yaml.ts'
import { toPlain } from '../to-plain.ts'
import { readQuickly } from './read-quickly.ts'

const root = fileURLToPath(new URL('../../../../../', import.meta.url))
const texts = ['rules', 'packages/packs/fixtures', 'packages/messages/locales', 'examples'].flatMap(
  (folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml') && !path.includes('node_modules'))
      .map((path) => readFileSync(`${root}${folder}/${path}`, 'utf8')),
)

/** What the full parser makes of a text; undefined where it has anything to object to. */
function readFully(text: string): unknown {
  const { document, errors } = parseYaml(text)
  let complaints = errors.length
  const value =
    document && complaints === 0 ? toPlain(document.contents, text, () => complaints++) : undefined
  return complaints === 0 ? value : undefined
}

test('of files as they are written, nearly all are read, and as the full parser reads them', () => {
  const sound = texts.filter((text) => readFully(text) !== undefined)
  const quick = sound.filter((text) => readQuickly(text) !== undefined)
  expect(quick.length).toBeGreaterThan(0.9 * sound.length)
  for (const text of quick) expect(readQuickly(text)).toStrictEqual(readFully(text))
})

test('files with the line ends of Windows are read alike', () => {
  const sound = texts
    .filter((text) => readQuickly(text) !== undefined)
    .map((text) => text.replaceAll('\n', '\r\n'))
  for (const text of sound) expect(readQuickly(text)).toStrictEqual(readFully(text))
})

test('whatever is done to a file, it is read as the full parser reads it, or not at all', () => {
  let read = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.array(mutation, { minLength: 1, maxLength: 3 }),
      (text, mutations) => {
        const changed = mutated(text, mutations)
        const value = readQuickly(changed)
        if (value === undefined) return
        read++
        expect(isDeepStrictEqual(value, readFully(changed)), changed).toBe(true)
      },
    ),
    { numRuns: 5_000 },
  )
  // A reader that gave up always would agree always.
  expect(read).toBeGreaterThan(1_000)
})

/** Pieces that small documents are made of, sound or not. */
const pieces = [
  'a: ',
  'b:',
  'c',
  '"d"',
  "'e'",
  '1',
  '-2.5',
  '~',
  '- ',
  '-',
  '{',
  '}',
  '[',
  ']',
  ', ',
  ',',
  '#',
  ' #f',
  '\n',
  '\n  ',
  '\n    ',
  ' ',
  '>-\n',
  '|\n',
  '>\n  g',
  ': ',
  'a:\n',
  '\r\n',
  '\r\n  ',
  'h i',
  'j, (k) - l',
  '\\n',
  '"',
  "'",
]

test('whatever is made of the signs of YAML, it is read as the full parser reads it, or not at all', () => {
  let read = 0
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (chosen) => {
      const text = chosen.join('')
      const value = readQuickly(text)
      if (value === undefined) return
      read++
      expect(isDeepStrictEqual(value, readFully(text)), text).toBe(true)
    }),
    { numRuns: 50_000 },
  )
  expect(read).toBeGreaterThan(100)
})
