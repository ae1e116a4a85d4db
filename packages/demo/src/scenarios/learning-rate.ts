import { mailExamples } from '../data/mail-examples.ts'
import { readMails } from '../data/mails.ts'
import type { Scenario } from '../scenario.ts'

const words = 1_000

export const scenario: Scenario = {
  rule: 'essentials/diverged-loss',
  network: 'dense',
  async prepare(tf, { fixed, seed }) {
    const mails = await readMails({ count: 2_600, seed })
    const model = tf.sequential({
      layers: [
        tf.layers.inputLayer({ inputShape: [words], name: 'words' }),
        tf.layers.dense({ units: 16, activation: 'relu' }),
        tf.layers.dense({ units: 1, activation: 'sigmoid' }),
      ],
    })
    model.compile({
      optimizer: tf.train.adam(fixed ? 0.001 : 1e10),
      loss: 'binaryCrossentropy',
      metrics: ['accuracy'],
    })
    return { model, ...mailExamples(tf, mails, { words, validation: 600 }), epochs: 5, batchSize: 32 }
  },
}
