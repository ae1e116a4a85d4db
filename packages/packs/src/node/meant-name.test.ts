import { expect, test } from 'vitest'
import { meantName } from './meant-name.ts'

test.each([
  ['stuck.yml', 'stuck.yaml'],
  ['stuck.YAML', 'stuck.yaml'],
  ['stuck.yaml.txt', 'stuck.yaml'],
  ['stuck.test.yml', 'stuck.test.yaml'],
  ['Pack.yaml', 'pack.yaml'],
  ['PACK.YML', 'pack.yaml'],
])('%s is meant to be %s', (name, meant) => {
  expect(meantName(name)).toBe(meant)
})

test.each(['stuck.yaml', 'Stuck.yaml', 'README.md', 'yaml', '.yml', '.gitlab-ci.yml', 'run.csv'])(
  '%s is called as it should be',
  (name) => {
    expect(meantName(name)).toBeUndefined()
  },
)
