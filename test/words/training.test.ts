import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEventReader } from '@scram/tensorboard/format'
import { scram } from '@scram/tfjs'
import * as tf from '@tensorflow/tfjs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runScram } from '../../packages/cli/test-support/run-scram.ts'
import { plainWords } from './plain-words.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scram-training-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Trains on inputs that are far too large until the loss is no number, and gives all that the student sees of it. */
async function train(
  locale: string,
  messages?: string,
): Promise<{ printed: string; logged: string; bytes: string }> {
  await tf.setBackend('cpu')
  const x = tf.randomUniform([32, 4], 0, 1e6, 'float32', 1)
  const y = tf.randomUniform([32, 1], 0, 1e6, 'float32', 2)
  const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [4] })] })
  model.compile({ optimizer: tf.train.sgd(1), loss: 'meanSquaredError' })
  let printed = ''
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += text
    return true
  })
  const logDir = join(folder, 'logs', locale)
  try {
    const callbacks = await scram(tf, { locale, logDir, ...(messages !== undefined && { messages }) })
    await model.fit(x, y, { epochs: 12, batchSize: 8, verbose: 0, callbacks })
  } finally {
    spy.mockRestore()
  }
  const files = readdirSync(logDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.includes('tfevents'),
  )
  return {
    printed,
    logged: files.map((name) => textsIn(join(logDir, name))).join('\n'),
    bytes: files.map((name) => readFileSync(join(logDir, name), 'utf8')).join('\n'),
  }
}

function textsIn(file: string): string {
  const reader = createEventReader({ file })
  const items = [...reader.push(readFileSync(file)), ...reader.end()]
  return items
    .flatMap((item) => (item.kind === 'text' && item.plugin === 'text' ? item.texts : []))
    .join('\n')
}

test('all that a student sees of a training is in the words of the course', async () => {
  const messages = join(folder, 'pseudo')
  await runScram(['messages', 'pseudo', messages])
  const { printed, logged, bytes } = await train('en-XA', messages)
  expect(printed).toContain('essentials/nonfinite-loss')
  expect(plainWords(printed)).toEqual([])
  expect(logged).toContain('essentials/nonfinite-loss')
  // A tag is a name, and so is an input, which is called after its layer.
  const told = logged
    .replaceAll(/findings\/[a-z/-]+/gu, ' ')
    .replaceAll('\\', '')
    .replaceAll('dense_Dense1_input', ' ')
  expect(plainWords(told)).toEqual([])
  // The columns of the table that compares runs; their tags are names.
  expect(bytes.replaceAll(/found\/\w+/gu, ' ')).not.toMatch(/problems|warnings/u)
})

test('a language that ships needs nothing but its name', async () => {
  const { printed } = await train('es')
  expect(printed).toContain('La pérdida ha dejado de ser un número')
  expect(printed).not.toContain(' in es')
})
