import { scram } from '@scram/tfjs'
import * as tf from '@tensorflow/tfjs'

const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [2] })] })
model.compile({ optimizer: tf.train.sgd(1e-6), loss: 'meanSquaredError' })
const { history } = await model.fit(tf.fill([50, 2], 200), tf.zeros([50, 1]), {
  epochs: 2,
  batchSize: 10,
  verbose: 0,
  callbacks: await scram(tf),
})
console.log(`trained ${history.loss.length} epochs`)
