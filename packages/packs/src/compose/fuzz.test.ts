import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basics, goodPack, testCatalogue } from '../../fixtures/test-pack.ts'
import { mutated, mutation } from '../../test-support/mutations.ts'
import { readPacks } from '../pack/read-packs.ts'
import type { PackSource } from '../pack-source.ts'
import { formatProblems } from '../text/format-problems.ts'

const course = `format: 1
pack: course
version: "1.0.0"
engine: ">=0.1 <99"
title: A course
extends:
  - ./basics
  - { pack: ./more, version: "^1.0.0", take: all }
parameters:
  patience: { type: window, default: 3 epochs, min: 2 epochs }
defaults: { status: stable, severity: info, check: every epoch }
overrides:
  basics/sample:
    turn: on
    severity: info
    parameters: { loss_of: 0.5, patience: 4 epochs }
    for: 3 epochs
    message: { title: X, causes: { past-its-best: { try: Y. } } }
  topic:generalisation: on
  status:stable: { remind: every 3 epochs }
`
const more: PackSource = {
  ...basics,
  dir: 'more',
  files: {
    'pack.yaml':
      'format: 1\npack: more\nversion: "1.0.0"\ntitle: M\nextends: [./basics]\noverrides: { sample: off }\n',
  },
  extended: { './basics': basics },
}

test('whatever is done to a pack that extends others, it is read or its problems are told, where they are', () => {
  const lengths = (text: string): readonly number[] => text.split('\n').map((line) => line.length)
  fc.assert(
    fc.property(fc.array(mutation, { maxLength: 4 }), (mutations) => {
      const text = mutated(course, mutations)
      const files = { ...goodPack, 'pack.yaml': text }
      const extended = { './basics': basics, './more': more }
      const set = readPacks([{ name: 'course', dir: 'course', files, extended }], {
        catalogue: testCatalogue,
      })
      formatProblems(set.problems, set.files)
      for (const { file, line, column } of set.problems) {
        const length = lengths(set.files[file] ?? '')[line - 1]
        expect(length).toBeDefined()
        expect(column).toBeGreaterThanOrEqual(1)
      }
      for (const { id } of set.rules) expect(set.effective(id)?.isOn).toBe(true)
      expect(new Set(set.rules.map(({ id }) => id)).size).toBe(set.rules.length)
    }),
    { numRuns: 1_000 },
  )
})

test('the pack that is changed there is sound as it stands', () => {
  const files = { ...goodPack, 'pack.yaml': course }
  const extended = { './basics': basics, './more': more }
  const set = readPacks([{ name: 'course', dir: 'course', files, extended }], { catalogue: testCatalogue })
  expect(set.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(set.rules).toHaveLength(2)
})
