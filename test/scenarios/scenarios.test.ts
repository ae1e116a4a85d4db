import { afterAll, describe, expect, test } from 'vitest'
import { openBackend } from '../../packages/demo/src/open-backend.ts'
import { readScenarios } from '../../packages/demo/src/read-scenarios.ts'
import { runScenario } from '../../packages/demo/src/run-scenario.ts'

const seeds = [0, 1, 2, 3, 4]
const timeout = 120_000
const scenarios = await readScenarios()

describe.each(scenarios)('$name', (scenario) => {
  const foundIn: (number | undefined)[] = []
  let silent = 0
  const run = async (fixed: boolean, seed: number) => {
    const backend = await openBackend(scenario.network)
    const { reports } = await runScenario(backend, scenario, { fixed, seed, quiet: true })
    return reports.map(({ rule, state, at }) => ({ rule, state, epoch: at.epoch }))
  }

  test.each(seeds)(`with its fault, seed %i: ${scenario.rule} is found`, { timeout }, async (seed) => {
    const findings = await run(false, seed)
    const first = findings.find(({ rule }) => rule === scenario.rule)
    foundIn.push(first?.epoch)
    expect(first, JSON.stringify(findings)).toMatchObject({ state: 'fired' })
  })

  test.each(seeds)('with the remedy, seed %i: nothing is found', { timeout }, async (seed) => {
    const findings = await run(true, seed)
    if (findings.length === 0) silent++
    expect(findings).toEqual([])
  })

  afterAll(() => {
    const epochs = foundIn.map((epoch) => epoch ?? 'never').join(' ')
    console.log(
      `${scenario.name}, seeds ${seeds.join(' ')}: ${scenario.rule} in epochs ${epochs}; silent with the remedy: ${silent} of ${seeds.length}`,
    )
  })
})
