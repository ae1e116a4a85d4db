import type { Finding, Run } from '@scram/core'
import type { Example } from './example.ts'
import { expandExample } from './expand-example.ts'

/** Tells a run what an example is made of, as a live training would, and gives what comes of it. */
export async function playExample(example: Example, run: Run): Promise<readonly Finding[]> {
  const { facts, observations } = expandExample(example)
  const findings: Finding[] = []
  run.describe(facts)
  findings.push(...(await run.check('start')))
  for (const [index, observation] of observations.entries()) {
    run.observe(observation)
    if (!observation.end) findings.push(...(await run.check('step')))
    if (observations[index + 1]?.epoch !== observation.epoch) findings.push(...(await run.check('epoch')))
  }
  findings.push(...(await run.check('end')))
  return findings
}
