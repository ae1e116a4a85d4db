import { resolve } from 'node:path'
import { loadPacks, type PackSet } from '@scram/packs'
import { findPacks, readShippedCatalogue, shippedPacks } from '@scram/packs/node'

const root = resolve(import.meta.dirname, '../..')
const { metrics, facts } = readShippedCatalogue()
/** The packs that ship. */
export const set: PackSet = loadPacks(findPacks(shippedPacks(), { cwd: root }).sources, {
  catalogue: readShippedCatalogue(),
})

/** The strings and lists of strings under some keys, however deep they are. */
function valuesOf(keys: readonly string[], value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    keys.includes(key) ? [inner].flat().map(String) : valuesOf(keys, inner),
  )
}

/** What nobody translates: names, code and references. The longest come first, for some hold others. */
const untranslated = [
  ...valuesOf(['references'], set.words.base),
  ...Object.values(set.words.base)
    .flatMap(({ causes }) => Object.values(causes))
    .flatMap(({ code = {} }) => Object.values(code).flatMap((each) => each.split('\n'))),
  ...Object.keys({ ...metrics, ...facts }),
  ...set.rules.flatMap(({ id, parameters }) => [id, id.split('/').at(-1) ?? '', ...Object.keys(parameters)]),
  ...valuesOf(['as', 'value', 'values', 'forEach'], set.rules),
  // Values of labels, such as `pixels` of `input_std{input=pixels}`.
  ...Object.values(set.examples)
    .flat()
    .flatMap(({ series }) => Object.keys(series).flatMap((key) => /\w+(?=\})/u.exec(key) ?? [])),
  ...set.packs.map(({ id }) => id),
  'TensorFlow.js',
  'Keras',
  'PyTorch',
  'test/recordings/fixtures/overfitting.csv',
]
  .map((each) => each.trim())
  .filter((each) => each !== '')
  .toSorted((one, other) => other.length - one.length)

/** The words of a text in which no letter has an accent, so that they come from no file of words. Lists are joined by the language that the made-up one is a tone of. */
export function plainWords(text: string): readonly string[] {
  const rest = untranslated.reduce((left, each) => left.replaceAll(each, ' '), text)
  return [...rest.matchAll(/\b[A-Za-z]{3,}\b/gu)]
    .map(([word]) => word)
    .filter((word) => word !== 'and' && word !== 'NaN')
}
