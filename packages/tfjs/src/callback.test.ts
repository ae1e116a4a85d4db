import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { createRecorder, type Recorder } from '../test/recorder.ts'
import { type CallbackOptions, createTfjsCallback, type Watcher } from './callback.ts'

/** The same arithmetic under another name, so that it counts as a device whose memory is out of reach. */
const device = 'device'
tf.copyRegisteredKernels('cpu', device)
tf.registerBackend(device, tf.findBackendFactory('cpu'))

beforeAll(async () => {
  await tf.setBackend('cpu')
})

const x = tf.tensor2d(
  Array.from({ length: 40 }, (_, i) => (i * 7) % 41),
  [20, 2],
)
const y = tf.tensor2d(
  Array.from({ length: 20 }, (_, i) => i % 2),
  [20, 1],
)

function denseModel(): tf.Sequential {
  const model = tf.sequential()
  model.add(tf.layers.dense({ units: 3, inputShape: [2], activation: 'relu', name: 'hidden' }))
  model.add(tf.layers.dense({ units: 1, activation: 'sigmoid', name: 'out' }))
  model.compile({ optimizer: tf.train.adam(0.02), loss: 'binaryCrossentropy', metrics: ['accuracy'] })
  return model
}

function watched(options?: CallbackOptions): { readonly recorder: Recorder; readonly watcher: Watcher } {
  const recorder = createRecorder()
  return { recorder, watcher: createTfjsCallback(tf, recorder.open, options) }
}

/** Everything about a model that hooks could change. */
function shapeOf(model: tf.LayersModel): unknown {
  const inner = (model as unknown as { model?: object }).model ?? model
  const { lossFunctions } = inner as { lossFunctions: readonly unknown[] }
  return {
    model: Object.getOwnPropertyDescriptor(inner, 'isTraining'),
    optimizer: Object.hasOwn(model.optimizer, 'minimize'),
    losses: [...lossFunctions],
    layers: model.layers.map((layer) => Object.getOwnPropertyNames(layer)),
  }
}

describe.each(['cpu', device])('fit on %s', (backend) => {
  beforeAll(async () => {
    await tf.setBackend(backend)
    return () => tf.setBackend('cpu').then(() => {})
  })

  test('tells each step and each epoch, counted from 1', async () => {
    const { recorder, watcher } = watched()
    const { history } = await denseModel().fit(x, y, {
      epochs: 3,
      batchSize: 8,
      validationSplit: 0.2,
      callbacks: watcher,
      verbose: 0,
    })

    const places = recorder.observations.map(({ step, epoch, end }) => [step, epoch, end ?? 'step'])
    expect(places).toEqual([
      [1, 1, 'step'],
      [2, 1, 'step'],
      [2, 1, 'epoch'],
      [3, 2, 'step'],
      [4, 2, 'step'],
      [4, 2, 'epoch'],
      [5, 3, 'step'],
      [6, 3, 'step'],
      [6, 3, 'epoch'],
    ])
    for (const key of ['loss', 'acc', 'val_loss', 'val_acc']) {
      expect(recorder.series(key, 'epoch')).toEqual(history[key])
    }
    expect(recorder.series('loss')).toHaveLength(6)
    expect(recorder.series('learning_rate', 'epoch')).toEqual([0.02, 0.02, 0.02])
    expect(recorder.series('size')).toEqual([])
    expect(recorder.ends).toHaveLength(1)
  })

  test('counts epochs from where a training resumes', async () => {
    const { recorder, watcher } = watched()
    await denseModel().fit(x, y, { initialEpoch: 5, epochs: 7, callbacks: [watcher], verbose: 0 })
    expect(recorder.observations.map(({ step, epoch }) => [step, epoch])).toEqual([
      [1, 6],
      [1, 6],
      [2, 7],
      [2, 7],
    ])
  })

  test('describes the training and the model', async () => {
    const { recorder, watcher } = watched()
    await denseModel().fit(x, y, {
      epochs: 2,
      batchSize: 5,
      validationSplit: 0.25,
      callbacks: watcher,
      verbose: 0,
    })
    expect(recorder.facts).toEqual({
      'optimizer.name': 'Adam',
      'optimizer.learning_rate': 0.02,
      'training.batch_size': 5,
      'training.epochs': 2,
      'training.steps_per_epoch': 3,
      'training.validation': true,
      'data.training_examples': 15,
      'data.validation_examples': 5,
      'data.examples_per_parameter': 15 / 13,
      'model.parameters': 13,
      'model.loss': 'binaryCrossentropy',
      'model.output_activation{output=out}': 'sigmoid',
      'model.output_units{output=out}': 1,
      'input.first_layer{input=hidden_input}': 'Dense',
      'layer.type{layer=hidden}': 'Dense',
      'layer.activation{layer=hidden}': 'relu',
      'layer.units{layer=hidden}': 3,
      'layer.type{layer=out}': 'Dense',
      'layer.activation{layer=out}': 'sigmoid',
      'layer.units{layer=out}': 1,
    })
  })

  test('measures the batches that are trained on, not those of the validation', async () => {
    const { recorder, watcher } = watched()
    const large = [tf.fill([6, 2], 1000), tf.fill([6, 1], 7)] as [tf.Tensor, tf.Tensor]
    await denseModel().fit(x, y, {
      epochs: 1,
      batchSize: 20,
      validationData: large,
      callbacks: watcher,
      verbose: 0,
    })

    const values = [...x.dataSync()]
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
    const [first] = recorder.observations
    expect(first?.metrics['input_min{input=hidden_input}']).toBe(Math.min(...values))
    expect(first?.metrics['input_max{input=hidden_input}']).toBe(Math.max(...values))
    expect(first?.metrics['input_mean{input=hidden_input}']).toBeCloseTo(mean, 4)
    expect(first?.metrics['input_std{input=hidden_input}']).toBeCloseTo(Math.sqrt(variance), 4)
    expect(first?.metrics.inputs_not_finite).toBe(0)
    expect(first?.metrics['label_min{output=out}']).toBe(0)
    expect(first?.metrics['label_max{output=out}']).toBe(1)
    expect(first?.metrics.labels_not_finite).toBe(0)
    expect(recorder.facts['data.validation_examples']).toBe(6)
  })

  test('says how many inputs are not finite, and leaves them out of the rest', async () => {
    const { recorder, watcher } = watched()
    const broken = tf.tensor2d([Number.NaN, 1, 2, Number.POSITIVE_INFINITY, 3, Number.NaN], [3, 2])
    await denseModel().fit(broken, tf.zeros([3, 1]), { epochs: 1, callbacks: watcher, verbose: 0 })
    const [first] = recorder.observations
    expect(first?.metrics.inputs_not_finite).toBe(3)
    expect(first?.metrics['input_min{input=hidden_input}']).toBe(1)
    expect(first?.metrics['input_max{input=hidden_input}']).toBe(3)
    expect(first?.metrics.loss).toBeNaN()
  })

  test('looks at the first three steps, whatever it costs', async () => {
    const { recorder, watcher } = watched()
    await denseModel().fit(x, y, { epochs: 4, batchSize: 2, callbacks: watcher, verbose: 0 })
    const looked = recorder.observations.flatMap(({ step, metrics }) =>
      'inputs_not_finite' in metrics ? [step] : [],
    )
    expect(looked.slice(0, 3)).toEqual([1, 2, 3])
  })

  test('follows a learning rate that changes', async () => {
    const { recorder, watcher } = watched()
    const model = denseModel()
    const decay = new tf.CustomCallback({
      onEpochEnd: async () => {
        Object.assign(model.optimizer, { learningRate: 0.01 })
      },
    })
    await model.fit(x, y, { epochs: 2, callbacks: [watcher, decay], verbose: 0 })
    expect(recorder.series('learning_rate', 'epoch')).toEqual([0.02, 0.01])
  })

  test.each([
    ['class weights', { classWeight: { 0: 1, 1: 3 } }],
    ['a held-out part', { validationSplit: 0.5 }],
    ['no shuffling', { shuffle: false }],
  ])('trains to the same weights with and without it, with %s', async (_, args) => {
    const train = async (callbacks: Watcher | undefined): Promise<number[]> => {
      const model = denseModel()
      const weights = model.getWeights().map((weight) => tf.ones(weight.shape).mul(0.3))
      model.setWeights(weights)
      await model.fit(x, y, {
        epochs: 2,
        batchSize: 20,
        shuffle: false,
        verbose: 0,
        ...args,
        ...(callbacks && { callbacks }),
      })
      return model.getWeights().flatMap((weight) => [...weight.dataSync()])
    }
    expect(await train(watched().watcher)).toEqual(await train(undefined))
  })

  test('leaves no tensor behind', async () => {
    const left = async (callbacks: Watcher | undefined): Promise<number> => {
      const model = denseModel()
      await model.fit(x, y, { epochs: 1, verbose: 0 })
      const before = tf.memory().numTensors
      await model.fit(x, y, {
        epochs: 3,
        batchSize: 4,
        validationSplit: 0.2,
        verbose: 0,
        ...(callbacks && { callbacks }),
      })
      return tf.memory().numTensors - before
    }
    expect(await left(watched().watcher)).toBe(await left(undefined))
  })

  test('lets timers run while it trains', async () => {
    const { watcher } = watched({ yieldEvery: 'batch' })
    let ticks = 0
    const timer = setInterval(() => ticks++, 0)
    await denseModel().fit(x, y, { epochs: 20, batchSize: 2, callbacks: watcher, verbose: 0 })
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(0)
  })
})

describe('fitDataset', () => {
  test('tells what fit tells', async () => {
    const { recorder, watcher } = watched()
    const data = tf.data.zip({ xs: tf.data.array(x.arraySync()), ys: tf.data.array(y.arraySync()) })
    const set = data.batch(8) as unknown as tf.data.Dataset<{ xs: tf.Tensor; ys: tf.Tensor }>
    await denseModel().fitDataset(set, { epochs: 2, validationData: set, callbacks: watcher, verbose: 0 })
    expect(recorder.observations.map(({ step, epoch, end }) => [step, epoch, end ?? 'step'])).toEqual([
      [1, 1, 'step'],
      [2, 1, 'step'],
      [3, 1, 'step'],
      [3, 1, 'epoch'],
      [4, 2, 'step'],
      [5, 2, 'step'],
      [6, 2, 'step'],
      [6, 2, 'epoch'],
    ])
    expect(recorder.facts).toMatchObject({
      'training.batch_size': 8,
      'training.steps_per_epoch': 3,
      'training.validation': true,
      'data.training_examples': 20,
      'data.validation_examples': 20,
    })
    const firstBatch = [...x.dataSync()].slice(0, 16)
    expect(recorder.series('input_max{input=hidden_input}')[0]).toBe(Math.max(...firstBatch))
    expect(recorder.series('val_loss', 'epoch')).toHaveLength(2)
  })

  test('knows the held-out examples when they are tensors', async () => {
    const { recorder, watcher } = watched()
    const data = tf.data.zip({ xs: tf.data.array(x.arraySync()), ys: tf.data.array(y.arraySync()) })
    const set = data.batch(8) as unknown as tf.data.Dataset<{ xs: tf.Tensor; ys: tf.Tensor }>
    await denseModel().fitDataset(set, {
      epochs: 1,
      batchesPerEpoch: 2,
      validationData: [x, y],
      callbacks: watcher,
      verbose: 0,
    })
    expect(recorder.facts).toMatchObject({ 'data.training_examples': 16, 'data.validation_examples': 20 })
  })
})

describe('models of other shapes', () => {
  test('tells several inputs and outputs apart', async () => {
    const { recorder, watcher } = watched()
    const a = tf.input({ shape: [2], name: 'a' })
    const b = tf.input({ shape: [2], name: 'b' })
    const shared = tf.layers.dense({ units: 2, name: 'shared' })
    const joined = tf.layers
      .concatenate()
      .apply([shared.apply(a), shared.apply(b)] as tf.SymbolicTensor[]) as tf.SymbolicTensor
    const p = tf.layers.dense({ units: 1, name: 'p' }).apply(joined) as tf.SymbolicTensor
    const q = tf.layers
      .dense({ units: 3, activation: 'softmax', name: 'q' })
      .apply(joined) as tf.SymbolicTensor
    const model = tf.model({ inputs: [a, b], outputs: [p, q] })
    model.compile({ optimizer: 'sgd', loss: ['meanSquaredError', 'sparseCategoricalCrossentropy'] })

    await model.fit(
      [tf.fill([4, 2], 3), tf.fill([4, 2], -5)],
      [tf.fill([4, 1], 9), tf.tensor2d([[0], [2], [1], [0]], [4, 1], 'float32')],
      {
        epochs: 1,
        callbacks: watcher,
        verbose: 0,
      },
    )
    const [first] = recorder.observations
    expect(first?.metrics).toMatchObject({
      'input_max{input=a}': 3,
      'input_max{input=b}': -5,
      'label_max{output=p}': 9,
      'label_min{output=q}': 0,
      'label_max{output=q}': 2,
    })
    expect(Object.keys(first?.metrics ?? {})).toEqual(expect.arrayContaining(['p_loss', 'q_loss']))
    expect(recorder.facts).toMatchObject({
      'model.loss': 'meanSquaredError, sparseCategoricalCrossentropy',
      'model.output_activation{output=q}': 'softmax',
      'model.output_units{output=q}': 3,
    })
  })

  test('does not measure word indices', async () => {
    const { recorder, watcher } = watched()
    const model = tf.sequential()
    model.add(tf.layers.embedding({ inputDim: 50, outputDim: 2, inputLength: 4 }))
    model.add(tf.layers.flatten())
    model.add(tf.layers.dense({ units: 1 }))
    model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' })
    await model.fit(tf.fill([3, 4], 49, 'int32'), tf.zeros([3, 1]), {
      epochs: 1,
      callbacks: watcher,
      verbose: 0,
    })
    const keys = recorder.observations.flatMap(({ metrics }) => Object.keys(metrics))
    expect(keys.filter((key) => key.startsWith('input'))).toEqual([])
    expect(keys).toContain('label_max{output=dense_Dense1}')
  })

  test.each(['as a layer', 'as the first part'])('sees the inputs of a model used %s', async (how) => {
    const { recorder, watcher } = watched()
    const inner = tf.sequential()
    inner.add(tf.layers.dense({ units: 2, inputShape: [2], activation: 'tanh', name: `inner_${how.length}` }))
    const model =
      how === 'as the first part'
        ? tf.sequential({ layers: [inner, tf.layers.dense({ units: 1 })] })
        : (() => {
            const input = tf.input({ shape: [2] })
            return tf.model({ inputs: input, outputs: inner.apply(input) as tf.SymbolicTensor })
          })()
    model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' })
    const labels = how === 'as a layer' ? tf.zeros([20, 2]) : y
    await model.fit(x, labels, { epochs: 1, callbacks: watcher, verbose: 0 })
    expect(recorder.series(`input_max{input=${model.inputNames[0]}}`)[0]).toBe(x.max().dataSync()[0])
    expect(recorder.facts[`layer.activation{layer=inner_${how.length}}`]).toBe('tanh')
  })

  test('takes integer inputs and labels', async () => {
    const { recorder, watcher } = watched()
    const model = tf.sequential({
      layers: [tf.layers.dense({ units: 3, inputShape: [2], activation: 'softmax', name: 'c' })],
    })
    model.compile({ optimizer: 'sgd', loss: 'sparseCategoricalCrossentropy' })
    await model.fit(
      x.toInt(),
      tf
        .tensor2d([[0], [1], [2], [1]], [4, 1], 'int32')
        .tile([5, 1])
        .toFloat(),
      {
        epochs: 1,
        callbacks: watcher,
        verbose: 0,
      },
    )
    expect(recorder.series('label_max{output=c}')[0]).toBe(2)
    expect(recorder.series('input_max{input=c_input}')[0]).toBe(40)
  })
})

describe('whatever happens to the training', () => {
  test.each([
    ['ends', {}, undefined],
    ['is stopped', { onBatchEnd: 'stop' }, undefined],
    ['fails in a callback at its beginning', { onTrainBegin: 'throw' }, 'mine'],
    ['fails in a callback', { onBatchEnd: 'throw' }, 'mine'],
    ['fails in a callback at the end of an epoch', { onEpochEnd: 'throw' }, 'mine'],
  ] as const)('nothing of it stays in the model when a training %s', async (_, when, error) => {
    const { recorder, watcher } = watched()
    const model = denseModel()
    const before = shapeOf(model)
    const act = (what: 'stop' | 'throw') => async (): Promise<void> => {
      if (what === 'throw') throw new Error('mine')
      model.stopTraining = true
    }
    const other = new tf.CustomCallback(
      Object.fromEntries(Object.entries(when).map(([name, what]) => [name, act(what)])),
    )
    const training = model.fit(x, y, { epochs: 3, batchSize: 4, callbacks: [watcher, other], verbose: 0 })
    if (error === undefined) await training
    else await expect(training).rejects.toThrow(error)

    expect(shapeOf(model)).toEqual(before)
    await vi.waitFor(() => expect(recorder.ends).toHaveLength(1))
    const other2 = watched()
    await model.fit(x, y, { epochs: 1, callbacks: other2.watcher, verbose: 0 })
    expect(other2.recorder.series('loss').length).toBeGreaterThan(0)
    expect(shapeOf(model)).toEqual(before)
  })

  test('nothing of it stays in the model when a kernel fails, and the error is the kernel’s', async () => {
    const { watcher } = watched()
    const model = denseModel()
    let calls = 0
    model.compile({
      optimizer: 'sgd',
      loss: (target, prediction) => {
        if (calls++ === 2) return tf.matMul(target as tf.Tensor2D, prediction as tf.Tensor2D)
        return tf.losses.meanSquaredError(target, prediction)
      },
    })
    const before = shapeOf(model)
    await expect(
      model.fit(x, y, { epochs: 3, batchSize: 4, callbacks: watcher, verbose: 0 }),
    ).rejects.toThrow(/matMul/)
    expect(shapeOf(model)).toEqual(before)
  })

  test('two watchers may watch one training', async () => {
    const one = watched()
    const two = watched()
    const model = denseModel()
    const before = shapeOf(model)
    await model.fit(x, y, { epochs: 2, batchSize: 10, callbacks: [one.watcher, two.watcher], verbose: 0 })
    expect(one.recorder.observations.slice(0, 3)).toEqual(two.recorder.observations.slice(0, 3))
    expect(one.recorder.series('loss')).toEqual(two.recorder.series('loss'))
    expect(one.recorder.series('inputs_not_finite').length).toBeGreaterThan(0)
    expect(shapeOf(model)).toEqual(before)
  })

  test('two models may be trained at once, even with one optimizer', async () => {
    const optimizer = tf.train.sgd(0.1)
    const trainings = [1, 100].map(async (scale) => {
      const { recorder, watcher } = watched()
      const model = denseModel()
      model.compile({ optimizer, loss: 'meanSquaredError' })
      await model.fit(tf.fill([8, 2], scale), tf.zeros([8, 1]), {
        epochs: 3,
        batchSize: 4,
        callbacks: watcher,
        verbose: 0,
      })
      return new Set(recorder.series('input_max{input=hidden_input}'))
    })
    expect(await Promise.all(trainings)).toEqual([new Set([1]), new Set([100])])
    expect(Object.hasOwn(optimizer, 'minimize')).toBe(false)
  })

  test('each fit is a training of its own', async () => {
    const { recorder, watcher } = watched()
    const model = denseModel()
    await model.fit(x, y, { epochs: 1, callbacks: watcher, verbose: 0 })
    await model.fit(x, y, { epochs: 1, callbacks: watcher, verbose: 0 })
    expect(recorder.ends).toHaveLength(2)
    expect(recorder.observations.map(({ step }) => step)).toEqual([1, 1, 1, 1])
  })

  test('a fault inside does not reach the training, and is told once', async () => {
    const warnings: string[] = []
    const { watcher } = watched({ warn: (text) => warnings.push(text) })
    const model = denseModel()
    const inner = (model as unknown as { model: tf.LayersModel }).model
    Object.defineProperty(inner, 'outputNames', {
      get() {
        throw new Error('no names')
      },
      configurable: true,
    })
    const before = shapeOf(model)
    await model.fit(x, y, { epochs: 2, batchSize: 4, callbacks: watcher, verbose: 0 }).catch(() => {})
    expect(warnings.length).toBeGreaterThan(0)
    expect(new Set(warnings).size).toBe(warnings.length)
    expect(shapeOf(model)).toEqual(before)
  })

  test('a watch that cannot be opened does not reach the training', async () => {
    const warnings: string[] = []
    const open = (): never => {
      throw new Error('no watch')
    }
    const watcher = createTfjsCallback(tf, open, { warn: (text) => warnings.push(text) })
    const { history } = await denseModel().fit(x, y, { epochs: 2, callbacks: watcher, verbose: 0 })
    expect(history.loss).toHaveLength(2)
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('no watch')
  })
})

describe('a loop of one’s own', () => {
  test('tells what it is told, from numbers and from tensors', async () => {
    const { recorder, watcher } = watched()
    const loss = tf.scalar(0.5)
    await watcher.describe({ 'optimizer.learning_rate': 0.1 })
    await watcher.step({ loss, inputs: x, labels: y, metrics: { accuracy: 0.75 } })
    await watcher.step({ loss: 0.25 })
    await watcher.epoch({ val_loss: tf.scalar(0.125) })
    await watcher.step({ loss: 0.125, inputs: { left: x, right: tf.ones([2]) } })
    await watcher.end()

    expect(loss.isDisposed).toBe(false)
    expect(recorder.facts).toEqual({ 'optimizer.learning_rate': 0.1 })
    expect(recorder.observations.map(({ step, epoch, end }) => [step, epoch, end ?? 'step'])).toEqual([
      [1, 1, 'step'],
      [2, 1, 'step'],
      [2, 1, 'epoch'],
      [3, 2, 'step'],
    ])
    expect(recorder.series('loss')).toEqual([0.5, 0.25, 0.125])
    expect(recorder.series('accuracy')).toEqual([0.75])
    expect(recorder.series('val_loss', 'epoch')).toEqual([0.125])
    expect(recorder.series('input_max{input=input}')).toEqual([40])
    expect(recorder.series('label_max{output=output}')).toEqual([1])
    expect(recorder.series('input_min{input=right}')).toEqual([1])
    expect(recorder.ends).toHaveLength(1)
  })

  test('neither keeps nor disposes tensors', async () => {
    const { watcher } = watched()
    const before = tf.memory().numTensors
    for (let i = 0; i < 5; i++) {
      const loss = tf.scalar(i)
      await watcher.step({ loss, inputs: [x], labels: y })
      loss.dispose()
    }
    await watcher.end()
    expect(tf.memory().numTensors).toBe(before)
  })

  test('begins anew after its end', async () => {
    const { recorder, watcher } = watched()
    await watcher.step({ loss: 1 })
    await watcher.end()
    await watcher.step({ loss: 2 })
    await watcher.end()
    expect(recorder.observations.map(({ step }) => step)).toEqual([1, 1])
    expect(recorder.ends).toHaveLength(2)
  })
})
