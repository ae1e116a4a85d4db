import { openBackend, readScenarios, runScenario } from '@scram/demo'
import { afterAll, describe, expect, test } from 'vitest'

const seeds = [0, 1, 2, 3, 4]
const timeout = 120_000
const scenarios = await readScenarios()

describe.each(scenarios)('$name', (scenario) => {
  /** In how many trainings each rule spoke up. */
  const spoke = { fault: new Map<string, number>(), remedy: new Map<string, number>() }
  const epochs: (number | undefined)[] = []

  /** Trains with both packs, and gives what the essentials found; the published rules are only counted. */
  const train = async (fixed: boolean, seed: number) => {
    const backend = await openBackend(scenario.network)
    const packs = ['essentials', 'published']
    const { reports } = await runScenario(backend, scenario, { fixed, seed, packs, quiet: true })
    const counts = spoke[fixed ? 'remedy' : 'fault']
    for (const rule of new Set(reports.map((report) => report.rule)))
      counts.set(rule, (counts.get(rule) ?? 0) + 1)
    return reports
      .filter(({ rule }) => rule.startsWith('essentials/'))
      .map(({ rule, state, at }) => ({ rule, state, epoch: at.epoch }))
  }

  test.each(seeds)(`with its fault, seed %i: only ${scenario.rule} is found`, { timeout }, async (seed) => {
    const findings = await train(false, seed)
    epochs.push(findings[0]?.epoch)
    expect(findings[0]).toMatchObject({ rule: scenario.rule, state: 'fired' })
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set([scenario.rule]))
  })

  test.each(seeds)('with the remedy, seed %i: nothing is found', { timeout }, async (seed) => {
    expect(await train(true, seed)).toEqual([])
  })

  afterAll(() => {
    const tell = (counts: ReadonlyMap<string, number>): string =>
      [...counts].map(([rule, count]) => `${rule} in ${count}`).join(', ') || 'nothing'
    console.log(
      `${scenario.name}, ${seeds.length} seeds: with the fault ${tell(spoke.fault)} (first in epochs ${epochs.join(' ')}); with the remedy ${tell(spoke.remedy)}`,
    )
  })
})
