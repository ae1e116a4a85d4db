import { createRun } from '@scram/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differencesIn } from '../../../fixtures/differences-in.ts'
import { goodPack, goodRule, testCatalogue } from '../../../fixtures/test-pack.ts'
import type { PackSet } from '../../pack/pack-set.ts'
import { readPacks } from '../../pack/read-packs.ts'
import { runCase } from '../run-case.ts'
import { rewriteOutcomes } from './rewrite-outcomes.ts'

const id = 'fixtures/sample'
const read = (text: string): PackSet =>
  readPacks([{ name: 'p', dir: 'p', files: { ...goodPack, 'sample.yaml': text } }], {
    catalogue: testCatalogue,
  })

const value = fc.integer({ min: 30, max: 99 }).map((percent) => percent / 100)
const wanted = fc.oneof(
  fc.constantFrom('silent: true', 'cannot_tell: true'),
  fc
    .uniqueArray(fc.nat(20), { minLength: 1, maxLength: 3 })
    .map((places) => `fires_at: [${places.join(', ')}]`),
)

test('what is rewritten holds when it is run again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(value, { maxLength: 14 }), wanted, async (falling, outcome) => {
      const series = `{ accuracy: ["0.7..0.9 x14"], val_accuracy: [${falling.join(', ')}] }`
      const text = `${goodRule}  - { name: another, series: ${series}, ${outcome} } # why\n`
      const set = read(text)
      const [rule] = set.rules.filter((each) => each.id === id)
      const another = set.cases[id]?.at(-1)
      if (!rule || !another) throw new Error('the rule cannot be read')
      const { got } = await runCase(rule, another, { rules: set.rules, catalogue: set.catalogue, createRun })
      const { text: next, refused } = rewriteOutcomes(text, [{ path: another.path, outcome: got }])
      expect(refused).toEqual([])
      expect(await differencesIn(read(next), id)).toEqual([])
    }),
    { numRuns: 60 },
  )
})
