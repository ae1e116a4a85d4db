import type { Run } from '../src/engine/run.ts'
import type { Finding } from '../src/types/finding.ts'
import type { Facts, Moment, Observation } from '../src/types/observation.ts'

/** One thing that a source tells a run. */
export type Told = { readonly facts: Facts } | { readonly check: Moment } | Observation

/** Tells a run what a source would, and gives every finding. */
export async function feed(run: Run, stream: readonly Told[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const told of stream) {
    if ('facts' in told) run.describe(told.facts)
    else if ('check' in told) findings.push(...(await run.check(told.check)))
    else run.observe(told)
  }
  return findings
}

type Metrics = Readonly<Record<string, number>>

/** The end of an epoch with its values, and the check that follows; `steps` an epoch. */
export function endOfEpoch(epoch: number, metrics: Metrics, steps = 10): readonly Told[] {
  return [{ step: epoch * steps, epoch, end: 'epoch', metrics }, { check: 'epoch' }]
}

/** A step with its values, and the check that follows. */
export function aStep(step: number, metrics: Metrics, epoch = 1): readonly Told[] {
  return [{ step, epoch, metrics }, { check: 'step' }]
}
