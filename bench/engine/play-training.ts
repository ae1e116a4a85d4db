import type { Run } from '@scram/core'
import { layers } from './realistic-rules.ts'

/** How many values a step has. */
export const samplesPerStep = 2 + 2 * layers.length
const stepsPerEpoch = 100

/**
 * Plays a sound training to a run, from one step to another: ten values a step, two an epoch. It counts the findings,
 * of which there are none.
 */
export async function playTraining(run: Run, from: number, to: number): Promise<number> {
  const metrics: Record<string, number> = { loss: 0, accuracy: 0 }
  const norms = layers.map((layer) => `gradient_norm{layer=${layer}}`)
  const ratios = layers.map((layer) => `update_ratio{layer=${layer}}`)
  let findings = 0
  for (let step = from; step < to; step++) {
    const epoch = Math.ceil(step / stepsPerEpoch)
    metrics.loss = 2 + noise(step)
    metrics.accuracy = 0.5 + noise(step + 1) / 10
    for (const [index, key] of norms.entries()) metrics[key] = 1 + noise(step + index) / 2
    for (const [index, key] of ratios.entries()) metrics[key] = 1e-3 * (1 + noise(step - index) / 2)
    run.observe({ step, epoch, metrics })
    findings += (await run.check('step')).length
    if (step % stepsPerEpoch !== 0) continue
    run.observe({
      step,
      epoch,
      end: 'epoch',
      metrics: { val_loss: 2 + noise(epoch), val_accuracy: 0.5 + noise(epoch) / 10 },
    })
    findings += (await run.check('epoch')).length
  }
  return findings
}

/** Something between −1 and 1 that looks random and is the same every time. */
function noise(at: number): number {
  const wave = Math.sin(at * 12.9898) * 43758.5453
  return 2 * (wave - Math.floor(wave)) - 1
}
