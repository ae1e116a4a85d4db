import type { Tensor } from '@tensorflow/tfjs'
import { readFashionImages } from '../data/fashion-images.ts'
import { imageExamples } from '../data/image-examples.ts'
import type { Scenario } from '../scenario.ts'

export const scenario: Scenario = {
  rule: 'essentials/inputs-out-of-scale',
  network: 'dense',
  async prepare(tf, { fixed, seed }) {
    const images = await readFashionImages({ training: 2_000, validation: 1_000, seed })
    const scale = (pixels: Tensor): Tensor => (fixed ? pixels.div(255) : pixels)
    const model = tf.sequential({
      layers: [
        tf.layers.inputLayer({ inputShape: [784], name: 'pixels' }),
        tf.layers.dense({ units: 64, activation: 'relu' }),
        tf.layers.dense({ units: 10, activation: 'softmax' }),
      ],
    })
    model.compile({ optimizer: 'adam', loss: 'categoricalCrossentropy', metrics: ['accuracy'] })
    return {
      model,
      training: imageExamples(tf, images.training, scale),
      validation: imageExamples(tf, images.validation, scale),
      epochs: 8,
      batchSize: 32,
    }
  },
}
