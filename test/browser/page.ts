import { scram } from '@scram/tfjs'
import * as tf from '@tensorflow/tfjs'

await tf.setBackend('cpu')
const x = tf.randomUniform([64, 4], 0, 255, 'float32', 1)
const y = tf.randomUniform([64, 1], 0, 1, 'float32', 2).round()
const model = tf.sequential({
  layers: [tf.layers.dense({ units: 1, activation: 'sigmoid', inputShape: [4] })],
})
model.compile({ optimizer: 'sgd', loss: 'binaryCrossentropy' })

const watcher = await scram(tf, { locale: 'es' })
await model.fit(x, y, { epochs: 1, batchSize: 8, callbacks: watcher })

const found = watcher.findings.map(({ rule, message }) => ({
  rule,
  locale: message.locale,
  body: message.body,
}))
document.body.textContent = JSON.stringify(found)
