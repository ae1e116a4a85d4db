import { readFashionImages } from '../data/fashion-images.ts'
import { imageExamples } from '../data/image-examples.ts'
import type { Scenario } from '../scenario.ts'

export const scenario: Scenario = {
  rule: 'essentials/overfitting-sustained',
  network: 'dense',
  async prepare(tf, { fixed, seed }) {
    const images = await readFashionImages({ training: 500, validation: 1_000, seed })
    const hidden = fixed
      ? [tf.layers.dense({ units: 64, activation: 'relu' }), tf.layers.dropout({ rate: 0.5 })]
      : [
          tf.layers.dense({ units: 256, activation: 'relu' }),
          tf.layers.dense({ units: 256, activation: 'relu' }),
        ]
    const model = tf.sequential({
      layers: [
        tf.layers.inputLayer({ inputShape: [784], name: 'pixels' }),
        ...hidden,
        tf.layers.dense({ units: 10, activation: 'softmax' }),
      ],
    })
    model.compile({ optimizer: 'adam', loss: 'categoricalCrossentropy', metrics: ['accuracy'] })
    return {
      model,
      training: imageExamples(tf, images.training, (pixels) => pixels.div(255)),
      validation: imageExamples(tf, images.validation, (pixels) => pixels.div(255)),
      epochs: 40,
      batchSize: 32,
    }
  },
}
