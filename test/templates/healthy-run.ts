import type { Run } from '@scram/core'

const epochs = 30
const stepsPerEpoch = 40
const validationExamples = 2000
const batchSize = 32
/** How much the loss of a batch scatters, as the standard deviation of its logarithm. */
const scatter = 0.35

/**
 * Feeds a run the numbers of a training in which nothing is wrong, and says how often its rules spoke: losses that fall
 * to a floor, accuracies that rise to a ceiling, and the noise of batches and of a validation set of 2,000 examples.
 */
export async function healthyRun(run: Run, seed: number): Promise<number> {
  const random = mulberry(seed)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const share = (of: number, p: number): number =>
    Math.min(1, Math.max(0, Math.round(of * p + normal() * Math.sqrt(of * p * (1 - p))) / of))
  const pace = 3 + 5 * random()
  const floor = 0.15 + 0.2 * random()
  let spoken = 0
  const check = async (moment: 'step' | 'epoch'): Promise<void> => {
    spoken += (await run.check(moment)).filter(({ state }) => state === 'fired').length
  }
  run.describe({ 'data.chance_accuracy': 0.1 })
  for (let step = 1; step <= epochs * stepsPerEpoch; step++) {
    const epoch = Math.ceil(step / stepsPerEpoch)
    const decay = Math.exp(-step / stepsPerEpoch / pace)
    const loss = (floor + 2 * decay) * Math.exp(scatter * normal() - scatter ** 2 / 2)
    const input_mean = 0.02 * normal()
    run.observe({
      step,
      epoch,
      metrics: { loss, accuracy: share(batchSize, 0.95 - 0.75 * decay), 'input_mean{input=x}': input_mean },
    })
    await check('step')
    if (step % stepsPerEpoch > 0) continue
    const metrics = {
      val_loss: (floor + 0.15 + 1.8 * decay) * (1 + (0.6 * normal()) / Math.sqrt(validationExamples)),
      val_accuracy: share(validationExamples, 0.88 - 0.7 * decay),
    }
    run.observe({ step, epoch, end: 'epoch', metrics })
    await check('epoch')
  }
  return spoken
}

/** Numbers from 0 to 1 that are the same for the same seed. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
