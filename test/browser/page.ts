import { scram } from '@scram/tfjs'
import * as tf from '@tensorflow/tfjs'

await tf.setBackend('cpu')
// A course in the texts of its files, which extends a pack that ships and uses a template that does.
const course = {
  name: 'course',
  dir: 'course',
  files: {
    'pack.yaml': `format: 1
pack: course
version: "1.0.0"
title: A course
extends: [essentials]
overrides: { inputs-out-of-scale: { severity: info } }
`,
    'large-inputs.yaml': `format: 1
rule: large-inputs
use: out-of-range
with: { metric: input_max, low: 0, high: 100 }
`,
  },
}

const x = tf.randomUniform([64, 4], 0, 255, 'float32', 1)
const y = tf.randomUniform([64, 1], 0, 1, 'float32', 2).round()
const model = tf.sequential({
  layers: [tf.layers.dense({ units: 1, activation: 'sigmoid', inputShape: [4] })],
})
model.compile({ optimizer: 'sgd', loss: 'binaryCrossentropy' })

// The compiler looks at the entry for Node, where packs are paths.
const watchWith = scram as (module: typeof tf, options: object) => ReturnType<typeof scram>

const found = []
for (const packs of [['essentials'], [course]]) {
  const watcher = await watchWith(tf, { packs, locale: 'es' })
  await model.fit(x, y, { epochs: 1, batchSize: 8, callbacks: watcher })
  for (const { rule, severity, message } of watcher.findings)
    found.push({ rule, severity, locale: message.locale, body: message.body })
}
document.body.textContent = JSON.stringify(found)
