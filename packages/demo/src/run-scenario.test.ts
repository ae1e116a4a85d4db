import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Progress } from './follow-progress.ts'
import { openBackend } from './open-backend.ts'
import { readScenarios } from './read-scenarios.ts'
import { runScenario } from './run-scenario.ts'
import { trainScenario } from './train-scenario.ts'

const folder = mkdtempSync(join(tmpdir(), 'scram-demo-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const [scenario] = await readScenarios()
if (scenario === undefined) throw new Error('there is no scenario')
const backend = await openBackend(scenario.network)

test('it tells progress, gives the findings and writes logs, and leaves the training as it is', {
  timeout: 120_000,
}, async () => {
  const progress: Progress[] = []
  const told: string[] = []
  const { reports, epochs, logDir } = await runScenario(backend, scenario, {
    seed: 3,
    quiet: true,
    logDir: folder,
    onProgress: (now) => {
      progress.push(now)
    },
    onFinding: ({ rule }) => {
      told.push(`${rule} after step ${progress.at(-1)?.step}`)
    },
  })
  expect(epochs).toEqual(await trainScenario(backend.tf, scenario, { fixed: false, seed: 3 }))
  expect(reports.map(({ rule }) => rule)).toEqual([scenario.rule])
  expect(told).toEqual([`${scenario.rule} after step ${(reports[0]?.at.step ?? 0) - 1}`])
  const last = progress.at(-1)
  expect(last).toMatchObject({ epoch: 5, epochs: 5, step: 315, steps: 315, metrics: epochs.at(-1) })
  expect(logDir).toBe(join(folder, 'learning-rate-fault'))
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  expect(files.some((file) => file.startsWith('learning-rate-fault') && file.includes('tfevents'))).toBe(true)
})

test('a pack that does not exist is told before anything is trained', async () => {
  const steps: number[] = []
  const run = runScenario(backend, scenario, {
    packs: 'esentials',
    onProgress: ({ step }) => steps.push(step),
  })
  await expect(run).rejects.toThrow('esentials')
  expect(steps).toEqual([])
})
