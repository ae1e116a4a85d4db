import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { basics, goodPack, testCatalogue } from '../../fixtures/test-pack.ts'
import { findPacks, readShippedCatalogue, shippedPacks } from '../node/index.ts'
import type { EffectiveRule } from '../pack/pack-set.ts'
import { readPacks } from '../pack/read-packs.ts'
import { effectiveValues } from './effective-values.ts'
import { formatEffective } from './format-effective.ts'

const used = readFileSync(new URL('../../fixtures/use.good.yaml', import.meta.url), 'utf8')
const set = readPacks(
  [
    {
      name: 'course',
      dir: 'course',
      files: {
        ...goodPack,
        'pack.yaml':
          'format: 1\npack: course\nversion: "1.0.0"\ntitle: C\nextends: [{ pack: ./basics }]\noverrides: { basics/sample: { severity: info } }\n',
        'use.yaml': used,
      },
      extended: { './basics': basics },
    },
  ],
  { catalogue: testCatalogue },
)

function effective(rule: string): EffectiveRule {
  const found = set.effective(rule)
  if (!found) throw new Error(`there is no ${rule}`)
  return found
}

test('every value stands with the file and line that wrote it', () => {
  const text = formatEffective(effective('course/use'))
  const originOf = (start: string): string | undefined =>
    new RegExp(`^ *${start}.*# (.*)$`, 'mu').exec(text)?.[1]
  expect(originOf('severity: info')).toBe('course/use.yaml:5')
  expect(originOf('topic: training')).toBe('course/templates/strays.yaml:7')
  expect(originOf('default: 4 epochs')).toBe('course/use.yaml:4')
  expect(originOf('for_each: layer')).toBe('course/use.yaml:4')
  expect(originOf('title: It is large')).toBe('course/use.yaml:7')
  expect(originOf('- \\{ name: it is just within')).toBe('course/use.yaml:11')
  const tuned = formatEffective(effective('basics/sample'))
  expect(/severity: info.*# (.*)$/mu.exec(tuned)?.[1]).toBe('course/pack.yaml:6')
})

test('short lines have their comments in one column', () => {
  const columns = formatEffective(effective('course/use'))
    .split('\n')
    .filter((line) => line.includes('  # ') && line.indexOf('  # ') <= 64)
    .map((line) => line.lastIndexOf('  # '))
  expect(columns.length).toBeGreaterThan(10)
  expect(new Set(columns).size).toBe(1)
})

const { sources } = findPacks(shippedPacks(), { cwd: '/' })
const shipped = readPacks(sources, { catalogue: readShippedCatalogue() })

test.each(shipped.ids)('%s reads as it counts', (id) => {
  const rule = shipped.effective(id)
  expect(rule && parse(formatEffective(rule))).toEqual(rule?.value)
})

test('origins can be asked for by pointer', () => {
  const origins = effectiveValues(effective('course/use'))
  expect(origins['/severity']).toEqual({ file: 'course/use.yaml', line: 5, column: 11 })
  expect(origins['/parameters/high/default']).toMatchObject({ file: 'course/use.yaml', line: 4 })
  expect(origins['/message/causes/drift/try']).toMatchObject({ file: 'course/templates/strays.yaml' })
  expect(origins['/examples/2/name']).toMatchObject({ file: 'course/use.yaml', line: 11 })
  expect(origins['/when']).toBeUndefined()
})
