import { scram } from '@scram/tfjs'
import * as tf from '@tensorflow/tfjs'

// 200 grey pictures of 8 × 8 pixels, from 0 (black) to 255 (white). Is the upper half the brighter one?
const pictures = tf.randomUniform([200, 8, 8], 0, 256).floor()
const [upper, lower] = tf.split(pictures, 2, 1).map((half) => half.mean([1, 2]))
const isUpper = upper.greater(lower).toFloat().expandDims(1)

const model = tf.sequential()
model.add(tf.layers.flatten({ inputShape: [8, 8] }))
model.add(tf.layers.dense({ units: 16, activation: 'relu' }))
model.add(tf.layers.dense({ units: 1, activation: 'sigmoid' }))
model.compile({ optimizer: 'adam', loss: 'binaryCrossentropy', metrics: ['accuracy'] })

const { history } = await model.fit(pictures, isUpper, {
  epochs: 5,
  validationSplit: 0.2,
  callbacks: await scram(tf, { logDir: 'logs' }),
})
console.log(`Accuracy on new pictures: ${Math.round(100 * history.val_acc.at(-1))} %`)
