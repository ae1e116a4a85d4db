import { expect, test } from 'vitest'
import { shippedPresets } from '../node/shipped-presets.ts'
import { createRunSource } from './run-source.ts'

/** The metrics that a preset makes of a histogram of the values 1 and 3 at the third epoch or step. */
function metricsOf(preset: string, tag: string): Readonly<Record<string, number>> {
  const source = createRunSource(shippedPresets().filter(({ name }) => name === preset))
  const buckets = Float64Array.of(1, 1, 1, 3, 3, 1)
  source
    .open({ part: 'train', folder: 'train' })
    .item({ kind: 'histogram', tag, step: 3, wallTime: 1.7e9, buckets })
  const [observation] = source.take('over').observations
  return observation?.metrics ?? {}
}

test.each([
  // Keras 3, a layer in a model in a model, a recurrent layer, and Keras 2.
  ['keras', 'sequential/dense/kernel/histogram', 'weight', 'dense'],
  ['keras', 'model/mobilenetv2/Conv1/kernel/histogram', 'weight', 'Conv1'],
  ['keras', 'sequential/lstm/lstm_cell/kernel/histogram', 'weight', 'lstm'],
  ['keras', 'sequential/embedding/embeddings/histogram', 'weight', 'embedding'],
  ['keras', 'dense/kernel_0/histogram', 'weight', 'dense'],
  ['tfjs-node', 'dense_Dense1/kernel', 'weight', 'dense_Dense1'],
  // What loops of one's own in PyTorch call them.
  ['pytorch', 'fc1.weight', 'weight', 'fc1'],
  ['pytorch', 'features.0.weight', 'weight', 'features.0'],
  ['pytorch', 'encoder/layer1/weight', 'weight', 'encoder/layer1'],
  ['pytorch', 'weights/fc1.weight', 'weight', 'fc1'],
  ['plain', 'Parameters/fc1.weight', 'weight', 'fc1'],
  ['plain', 'fc1.weight.grad', 'gradient', 'fc1'],
  ['plain', 'fc1.weight_grad', 'gradient', 'fc1'],
  ['lightning', 'fc1.weight/grad', 'gradient', 'fc1'],
  ['lightning', 'gradients/fc1.weight', 'gradient', 'fc1'],
  ['pytorch', 'grads/Block.fc1.weight', 'gradient', 'Block.fc1'],
  ['pytorch', 'activations/relu1', 'activation', 'relu1'],
  ['pytorch', 'relu1_activations', 'activation', 'relu1'],
])('the preset %s takes %s for that of the %s of %s', (preset, tag, of, layer) => {
  expect(metricsOf(preset, tag)).toEqual({
    [`${of}_mean{layer=${layer}}`]: 2,
    [`${of}_std{layer=${layer}}`]: 1,
    [`${of}_norm{layer=${layer}}`]: Math.sqrt(10),
    [`${of}_max_abs{layer=${layer}}`]: 3,
    [`${of}_zeros{layer=${layer}}`]: 0,
  })
})

test.each([
  ['keras', 'sequential/dense/bias/histogram'],
  ['keras', 'sequential/batch_normalization/moving_mean/histogram'],
  ['pytorch', 'fc1.bias'],
  ['pytorch', 'fc1.bias.grad'],
  ['plain', 'predictions'],
])('the preset %s takes %s for nothing of a layer', (preset, tag) => {
  expect(metricsOf(preset, tag)).toEqual({})
})
