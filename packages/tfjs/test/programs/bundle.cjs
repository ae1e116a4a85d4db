const tf = require('@tensorflow/tfjs/dist/tf.min.js')

const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [2] })] })
model.compile({ optimizer: tf.train.sgd(1e-6), loss: 'meanSquaredError' })
model
  .fit(tf.fill([50, 2], 200), tf.zeros([50, 1]), { epochs: 2, batchSize: 10, verbose: 0 })
  .then(({ history }) => console.log(`trained ${history.loss.length} epochs`))
