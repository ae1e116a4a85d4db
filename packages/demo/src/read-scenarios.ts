import { readdir } from 'node:fs/promises'
import type { Scenario } from './scenario.ts'

/** A scenario with its name, by which the command line asks for it. */
export interface NamedScenario extends Scenario {
  /** The name of its file in `scenarios/`. */
  readonly name: string
}

/** Finds the scenarios, in alphabetical order; every file in `scenarios/` is one. */
export async function readScenarios(): Promise<readonly NamedScenario[]> {
  const folder = new URL('./scenarios/', import.meta.url)
  const files = (await readdir(folder)).filter((file) => /^[a-z-]+\.[jt]s$/.test(file)).sort()
  return Promise.all(
    files.map(async (file) => {
      const { scenario } = (await import(new URL(file, folder).href)) as { scenario: Scenario }
      return { ...scenario, name: file.slice(0, -3) }
    }),
  )
}
