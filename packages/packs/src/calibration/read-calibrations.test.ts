import { expect, test } from 'vitest'
import { basics, goodPack, packWith, testCatalogue } from '../../fixtures/test-pack.ts'
import { readPacks } from '../pack/read-packs.ts'
import { wilsonInterval } from './wilson-interval.ts'

const head = 'format: 1\nmeasured_on: trainings\nmeasured_by: a script\ndate: "2026-11-23"\n'
const measured = `${head}rules: { sample: { likely: { n: 64, right: 51 } } }\n`
const files = { ...goodPack, 'calibration.yaml': measured }

function read(text: string) {
  return readPacks([packWith('fixtures', { ...goodPack, 'calibration.yaml': text })], {
    catalogue: testCatalogue,
  })
}

test('what was measured is there by rule and likelihood, with its interval', () => {
  const { calibration, problems } = read(measured)
  expect(problems).toEqual([])
  expect(calibration).toEqual({ 'fixtures/sample': { likely: { n: 64, ...wilsonInterval(51, 64) } } })
})

test('a pack that nobody measured has none', () => {
  expect(readPacks([packWith('fixtures', goodPack)], { catalogue: testCatalogue }).calibration).toEqual({})
})

test.each([
  [20, 5, ['unlike-measured']],
  [20, 20, []],
  [3, 1, []],
  [64, 64, ['unlike-measured']],
])('of %d runs, right in %d: what is said and what was measured are compared', (n, right, codes) => {
  const { problems } = read(`${head}rules: { sample: { likely: { n: ${n}, right: ${right} } } }\n`)
  expect(problems.map(({ code, severity }) => [code, severity])).toEqual(
    codes.map((code) => [code, 'warning']),
  )
})

test.each([
  ['overrides: { basics/sample: { severity: error } }', true],
  ['overrides: { basics/sample: { for: 4 epochs } }', false],
])(
  'a pack that tunes a rule keeps what was measured of it only where that still holds: %s',
  (overrides, holds) => {
    const extended = { ...basics, files: { ...basics.files, 'calibration.yaml': measured } }
    const pack = `${goodPack['pack.yaml']}extends: [{ pack: ./basics, version: ^1.0.0 }]\n${overrides}\n`
    const source = {
      ...packWith('fixtures', { ...files, 'pack.yaml': pack }),
      extended: { './basics': extended },
    }
    const { calibration, problems } = readPacks([source], { catalogue: testCatalogue })
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect('basics/sample' in calibration).toBe(holds)
  },
)
