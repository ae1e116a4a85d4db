import { expect, test } from 'vitest'
import { readScenarios } from './read-scenarios.ts'

test('the scenarios have the names of their files and the rule that finds their fault', async () => {
  const scenarios = await readScenarios()
  expect(scenarios.map(({ name }) => name)).toEqual(['learning-rate', 'normalisation', 'overfitting'])
  for (const { rule, prepare } of scenarios) {
    expect(rule).toMatch(/^[a-z-]+\/[a-z-]+$/)
    expect(prepare).toBeTypeOf('function')
  }
})
