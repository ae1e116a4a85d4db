import { statSync } from 'node:fs'
import type { Play } from '@scram/packs'
import { createRecordingReader, createReplay, type RecordingProblem } from '@scram/recordings'
import { followFile } from '@scram/recordings/node'
import { formatOf } from '../watching/read-pieces.ts'

const largest = 64 * 1024 * 1024

/**
 * Makes a player of the recordings that tests name. What a case says of the facts goes before what its recording says.
 *
 * @param onProblem told what could not be read of a recording; the rest of it is replayed
 */
export function createPlayer(onProblem: (problem: RecordingProblem) => void): Play {
  return async ({ path, file }, facts, run) => {
    if (statSync(file).size > largest) throw new Error(`${path} is larger than 64 MiB`)
    run.describe(facts)
    const replay = createReplay({
      observe: (observation) => run.observe(observation),
      check: (moment) => run.check(moment),
      describe: (more) => run.describe({ ...more, ...facts }),
    })
    const reader = createRecordingReader({ file, ...formatOf(file) })
    const findings = []
    for await (const piece of followFile(file, { follow: false })) {
      if (piece.kind !== 'text') continue
      for (const event of reader.push(piece.text)) {
        if (event.kind === 'problem') onProblem(event.problem)
        findings.push(...(await replay.feed(event)))
      }
    }
    for (const event of reader.end()) {
      if (event.kind === 'problem') onProblem(event.problem)
      findings.push(...(await replay.feed(event)))
    }
    if (!replay.hasBegun) throw new Error(`there is nothing in ${path} that could be replayed`)
    return [...findings, ...(await replay.end())]
  }
}
