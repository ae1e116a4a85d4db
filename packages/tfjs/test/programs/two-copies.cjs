const copies = [require('@tensorflow/tfjs'), require('@tensorflow/tfjs/dist/tf.min.js')]

async function main() {
  for (const [i, tf] of copies.entries()) {
    const model = tf.sequential({
      layers: [tf.layers.dense({ units: 1, name: `copy${i}`, inputShape: [2] })],
    })
    model.compile({ optimizer: tf.train.sgd(1e-6), loss: 'meanSquaredError' })
    await model.fit(tf.fill([50, 2], 200), tf.zeros([50, 1]), { epochs: 2, batchSize: 10, verbose: 0 })
  }
}
main()
