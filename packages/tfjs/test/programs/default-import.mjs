import tf from '@tensorflow/tfjs'

const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [2] })] })
model.compile({ optimizer: tf.train.sgd(1e-6), loss: 'meanSquaredError' })
const examples = tf.data.generator(function* () {
  for (let i = 0; i < 50; i++) yield { xs: tf.fill([2], 200), ys: tf.zeros([1]) }
})
const { history } = await model.fitDataset(examples.batch(10), { epochs: 2, verbose: 0 })
console.log(`trained ${history.loss.length} epochs`)
