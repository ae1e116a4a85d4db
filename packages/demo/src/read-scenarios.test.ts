import { expect, test } from 'vitest'
import { readScenarios } from './read-scenarios.ts'

test('the scenarios have the names of their files and all that a person is told', async () => {
  const scenarios = await readScenarios()
  expect(scenarios.map(({ name }) => name)).toEqual(['learning-rate', 'normalisation', 'overfitting'])
  for (const { title, story, fault, remedy, rule, prepare } of scenarios) {
    for (const text of [title, story, fault, remedy]) expect(text).not.toBe('')
    expect(rule).toMatch(/^[a-z-]+\/[a-z-]+$/)
    expect(prepare).toBeTypeOf('function')
  }
})
