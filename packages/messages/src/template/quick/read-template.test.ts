import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base.js'
import { expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { arbitraryTemplate } from '../../../test-support/arbitrary-template.ts'
import { readTemplate } from './read-template.ts'

const root = fileURLToPath(new URL('../../../../../', import.meta.url))
const written = ['rules', 'packages/messages/locales'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .flatMap((path) => textsIn(parseYaml(readFileSync(`${root}${folder}/${path}`, 'utf8')))),
)

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.includes('{{') ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** A tree without the places of whole programs, which nobody asks for. */
function withoutProgramPlaces(tree: unknown): unknown {
  return JSON.parse(
    JSON.stringify(tree, (_key, value) => (value?.type === 'Program' ? { ...value, loc: undefined } : value)),
  )
}

/** What Handlebars makes of a text; undefined where it refuses it. */
function readFully(text: string): unknown {
  try {
    return withoutProgramPlaces(parse(text))
  } catch {
    return undefined
  }
}

test('of the templates that ship nearly all are read, and as Handlebars reads them', () => {
  const quick = written.filter((text) => readTemplate(text) !== undefined)
  expect(quick.length).toBeGreaterThan(0.9 * written.length)
  for (const text of quick) expect(withoutProgramPlaces(readTemplate(text))).toEqual(readFully(text))
})

/** Pieces that small templates are made of, sound or not. */
const pieces = [
  ...[
    '{{',
    '}}',
    '{{#if x}}',
    '{{#if null}}',
    '{{#unless lost}}',
    '{{else}}',
    '{{/if}}',
    '{{/unless}}',
    '{{#if ',
    '{{/',
  ],
  ...['num', ' lost.value', ' 3', ' -2.5', " 'a'", ' "b"', ' digits=2', ' abs=true', " one='# x'", ' x=y'],
  ...[
    'true',
    ' this',
    ' null',
    'else',
    ' as |x|',
    '.',
    '/',
    '../',
    '@',
    '[x]',
    '(num 1)',
    '~',
    '^',
    '!',
    '&',
  ],
  ...['{', '}', ' ', '  ', 'text', '#', '\\', '\n', 'é', '0', '=', '"', "'", '{{x}}', '{{num x.y}}'],
]

test.each([
  ['a template', arbitraryTemplate, 5_000],
  [
    'a heap of pieces',
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join('')),
    50_000,
  ],
  [
    'a template that was cut up',
    fc
      .tuple(fc.constantFrom(...written), fc.nat(), fc.nat(12), fc.constantFrom('', ...pieces))
      .map(([text, at, length, piece]) => {
        const from = at % text.length
        return text.slice(0, from) + piece + text.slice(from + length)
      }),
    10_000,
  ],
])('whatever %s is, it is read as Handlebars reads it, or not at all', (_what, texts, numRuns) => {
  let read = 0
  fc.assert(
    fc.property(texts, (text) => {
      const tree = readTemplate(text)
      if (tree === undefined) return
      read++
      expect(withoutProgramPlaces(tree), text).toEqual(readFully(text))
    }),
    { numRuns },
  )
  // A reader that gave up always would agree always.
  expect(read).toBeGreaterThan(numRuns / 50)
})
