import { reducedLength, reduceOnDevice, statisticsFrom } from './device-statistics.ts'
import { type Statistics, statisticsOf } from './statistics.ts'
import type { Tensor, Tf } from './tf.ts'

/** A tensor's statistics, or the small tensor on the device that will tell them. */
export type Measurement = Statistics | { readonly reduced: Tensor; readonly size: number }

/** Numbers by name, some of which may still be tensors of one value. */
export type Scalars = Readonly<Record<string, number | Tensor>>

/** Scalars and measurements, read. */
export interface Read {
  readonly values: Readonly<Record<string, number>>
  readonly statistics: readonly Statistics[]
}

/** Measures tensors and reads numbers in the way that is cheapest for the backend. */
export interface Gauge {
  /** Measures a tensor while it is alive. */
  measure(tensor: Tensor): Measurement
  /**
   * Reads scalars and measurements at once; the measurements are used up, the scalars stay as they are. Where nothing
   * has to be waited for there is no promise, because at every step even that costs.
   */
  read(scalars: Scalars, measurements: readonly Measurement[]): Read | Promise<Read>
}

/** Backends whose tensors lie in the computer's own memory, where reading costs no more than a copy. */
const inMemory = new Set(['cpu', 'wasm', 'tensorflow'])

/** @param backend The name of the backend that computes; that of `tf` when absent. */
export function createGauge(tf: Tf, backend: string = tf.getBackend()): Gauge {
  return inMemory.has(backend) ? memoryGauge : deviceGauge(tf)
}

/** Frees what was measured and will not be read. */
export function discard(measurements: readonly Measurement[]): void {
  for (const measurement of measurements) if ('reduced' in measurement) measurement.reduced.dispose()
}

const memoryGauge: Gauge = {
  measure: (tensor) => statisticsOf(tensor.dataSync()),
  read(scalars, measurements) {
    const values: Record<string, number> = {}
    for (const name in scalars) {
      const value = scalars[name] as number | Tensor
      values[name] = typeof value === 'number' ? value : (value.dataSync()[0] ?? Number.NaN)
    }
    return { values, statistics: measurements as readonly Statistics[] }
  },
}

function deviceGauge(tf: Tf): Gauge {
  return {
    measure: (tensor) => ({ reduced: reduceOnDevice(tf, tensor), size: tensor.size }),
    async read(scalars, measurements) {
      const names = Object.keys(scalars).filter((name) => typeof scalars[name] !== 'number')
      const numbers = await readTogether(tf, [
        ...names.map((name) => scalars[name] as Tensor),
        ...measurements.flatMap((measurement) => ('reduced' in measurement ? [measurement.reduced] : [])),
      ]).finally(() => discard(measurements))
      const values = { ...scalars, ...Object.fromEntries(names.map((name, i) => [name, numbers[i]])) }
      let at = names.length
      const statistics = measurements.map((measurement) => {
        if (!('reduced' in measurement)) return measurement
        at += reducedLength
        return statisticsFrom(numbers.slice(at - reducedLength, at), measurement.size)
      })
      return { values: values as Record<string, number>, statistics }
    },
  }
}

async function readTogether(
  tf: Tf,
  tensors: readonly Tensor[],
): Promise<ArrayLike<number> & { slice: Float32Array['slice'] }> {
  if (tensors.length === 0) return new Float32Array()
  const together = tf.tidy(() => tf.concat(tensors.map((tensor) => tensor.cast('float32').flatten())))
  try {
    return (await together.data()) as Float32Array
  } finally {
    together.dispose()
  }
}
