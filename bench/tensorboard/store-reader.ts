/** A process that reads event files as it is asked to, and answers with the milliseconds that each took. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRun } from '@scram/core'
import { checkWords } from '@scram/messages'
import { loadPacks } from '@scram/packs'
import { findPacks, readShippedCatalogue } from '@scram/packs/node'
import { createEventReader } from '@scram/tensorboard/format'
import { followLogDirectory, shippedPresets } from '@scram/tensorboard/node'

const { sources } = findPacks(['essentials'], { cwd: process.cwd() })
const catalogue = readShippedCatalogue()
const { rules } = loadPacks(sources, { catalogue, checkWords })
const presets = shippedPresets()

/** Ways to read a folder; each gives how many values it has read. */
const ways = {
  /** As `scram watch --once` does: into a store that keeps what the essentials look at. */
  async store(folder: string): Promise<number> {
    const run = createRun({ rules, catalogue })
    let values = 0
    const onProblem = ({ message }: { readonly message: string }): void => {
      throw new Error(message)
    }
    for await (const { facts, observations } of followLogDirectory(folder, {
      presets,
      follow: false,
      onProblem,
    })) {
      run.describe(facts)
      for (const observation of observations) {
        run.observe(observation)
        values += Object.keys(observation.metrics).length
      }
    }
    return values
  },

  /** No farther than to what the records say, an object each, from pieces of a mebibyte. */
  async events(folder: string): Promise<number> {
    const [file = ''] = readdirSync(folder)
    const bytes = readFileSync(join(folder, file))
    const reader = createEventReader({ file })
    let values = 0
    for (let at = 0; at < bytes.length; at += 2 ** 20)
      for (const { kind } of reader.push(bytes.subarray(at, at + 2 ** 20))) if (kind === 'scalar') values++
    return values
  },
}

export type Way = keyof typeof ways
export interface Question {
  readonly way: Way
  readonly folder: string
}
export interface Answer {
  readonly time: number
  readonly values: number
}

process.on('message', async ({ way, folder }: Question) => {
  const start = performance.now()
  const values = await ways[way](folder)
  process.send?.({ time: performance.now() - start, values } satisfies Answer)
})
