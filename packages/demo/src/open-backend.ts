import { reasonOf } from '@scram/core'
import type { Scenario } from './scenario.ts'
import type { Tf } from './tf.ts'

/** TensorFlow.js, set up on the fastest backend there is. */
export interface Backend {
  readonly tf: Tf
  readonly name: 'tfjs-node' | 'wasm' | 'cpu'
  /** Why it is not the native one; absent where it is. */
  readonly lacks?: LackOfNative
}

/** Why the native library is not used. */
export interface LackOfNative {
  /** The package that would be faster. */
  readonly package: string
  /** Why it does not work although it is installed; absent where it is not. */
  readonly reason?: string
}

/**
 * Loads TensorFlow.js: natively where `@tensorflow/tfjs-node` is installed and works, otherwise on WebAssembly, or in
 * plain JavaScript for convolutional networks, which WebAssembly cannot train.
 */
export async function openBackend(network: Scenario['network']): Promise<Backend> {
  const native = await openNative()
  if ('tf' in native) return { tf: native.tf, name: 'tfjs-node' }
  const lacks = { package: nativePackage, ...native }
  const tf = (await import('@tensorflow/tfjs')) as Tf
  if (network === 'dense') {
    await withoutProcessHandlers(async () => {
      await import('@tensorflow/tfjs-backend-wasm')
      await tf.setBackend('wasm')
    })
    return { tf, name: 'wasm', lacks }
  }
  await tf.setBackend('cpu')
  return { tf, name: 'cpu', lacks }
}

/** Not a dependency: it downloads a large library when it is installed, and many computers cannot. */
const nativePackage: string = '@tensorflow/tfjs-node'

async function openNative(): Promise<{ readonly tf: Tf } | { readonly reason?: string }> {
  try {
    const { default: tf } = (await import(nativePackage)) as { default: Tf }
    await trainBriefly(tf)
    return { tf }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return {}
    const reason = reasonOf(error).split('\n', 1)[0]?.trim()
    return { reason: reason ?? '' }
  }
}

/** Fails where the package can be loaded but not used, as tfjs-node 4.22 on Node 23 and later. */
async function trainBriefly(tf: Tf): Promise<void> {
  const model = tf.sequential({
    layers: [tf.layers.dense({ units: 2, activation: 'softmax', inputShape: [2] })],
  })
  model.compile({ optimizer: 'adam', loss: 'categoricalCrossentropy', metrics: ['accuracy'] })
  const x = tf.eye(2)
  try {
    await model.fit(x, x, { epochs: 1, verbose: 0, validationData: [x, x] })
  } finally {
    x.dispose()
    model.dispose()
  }
}

/**
 * Takes away again the handlers that the WebAssembly module puts on the whole process when it loads: they rethrow
 * every error, so that the program that runs the demo would end with Node's status for a broken handler.
 */
async function withoutProcessHandlers(load: () => Promise<void>): Promise<void> {
  const events = ['uncaughtException', 'unhandledRejection'] as const
  const before = new Map(events.map((event) => [event, new Set<unknown>(process.rawListeners(event))]))
  await load()
  for (const event of events) {
    for (const listener of process.rawListeners(event)) {
      if (!before.get(event)?.has(listener)) process.removeListener(event, listener as () => void)
    }
  }
}
