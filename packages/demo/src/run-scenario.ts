import { join } from 'node:path'
import type { Report } from '@scram/core'
import { combine, type ScramOptions, scram } from '@scram/tfjs'
import { followProgress, type Progress } from './follow-progress.ts'
import type { Backend } from './open-backend.ts'
import type { NamedScenario } from './read-scenarios.ts'
import { type EpochLogs, trainScenario } from './train-scenario.ts'

/** How to run a scenario; the rest is as for `scram()`. */
export interface RunScenarioOptions extends ScramOptions {
  /** Train with the remedy; with the fault when absent. */
  readonly fixed?: boolean
  /** What is random follows from it; 0 when absent. */
  readonly seed?: number
  /** TensorBoard logs go to a directory of this training's own below it, `overfitting-fault`; none when absent. */
  readonly logDir?: string
  /** Called after every step and every epoch, after findings of that moment. */
  readonly onProgress?: (progress: Progress) => void
}

/** What came of a scenario. */
export interface ScenarioRun {
  /** What SCRAM found, in order of time; the things that were resolved and reminders are among them. */
  readonly reports: readonly Report[]
  /** The metrics of each epoch. */
  readonly epochs: readonly EpochLogs[]
  /** Where the TensorBoard logs are. */
  readonly logDir?: string
  /** With reading the data. */
  readonly seconds: number
}

/**
 * Trains a scenario while SCRAM watches.
 *
 * @throws PackError when a pack cannot be used, before anything is trained.
 */
export async function runScenario(
  { tf }: Backend,
  scenario: NamedScenario,
  { fixed = false, seed = 0, logDir: parent, onProgress, ...options }: RunScenarioOptions = {},
): Promise<ScenarioRun> {
  const begun = performance.now()
  const logDir = parent && join(parent, `${scenario.name}-${fixed ? 'fixed' : 'fault'}`)
  const watcher = await scram(tf, { ...options, ...(logDir && { logDir }) })
  const epochs = await trainScenario(tf, scenario, {
    fixed,
    seed,
    callbacks: (length) => combine(watcher, ...(onProgress ? [followProgress(length, onProgress)] : [])),
  })
  return {
    reports: watcher.findings,
    epochs,
    ...(logDir && { logDir }),
    seconds: (performance.now() - begun) / 1_000,
  }
}
