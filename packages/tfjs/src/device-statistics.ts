import type { Statistics } from './statistics.ts'
import type { Tensor, Tf } from './tf.ts'

/** How many numbers a reduced tensor holds. */
export const reducedLength = 5

/**
 * Reduces a tensor to five numbers where it lies, so that they alone travel to JavaScript. May be called inside a
 * tidy and while gradients are recorded; the result must be disposed by the caller.
 */
export function reduceOnDevice(tf: Tf, tensor: Tensor): Tensor {
  return tf.tidy(() => {
    const values = tensor.cast('float32')
    const finite = tf.isFinite(values)
    const only = (replacement: number, from = values): Tensor =>
      tf.where(finite, from, tf.scalar(replacement))
    const count = tf.sum(finite.cast('float32'))
    const mean = tf.sum(only(0)).div(count)
    const variance = tf.sum(only(0, values.sub(mean).square())).div(count)
    const min = tf.min(only(Number.POSITIVE_INFINITY))
    const max = tf.max(only(Number.NEGATIVE_INFINITY))
    return tf.keep(tf.stack([min, max, mean, variance, count]))
  })
}

/** Reads what `reduceOnDevice` left, for a tensor of `size` values. */
export function statisticsFrom(reduced: ArrayLike<number>, size: number): Statistics {
  const [min, max, mean, variance, count] = Array.from(reduced) as [number, number, number, number, number]
  const notFinite = size - count
  if (count === 0) return { min: Number.NaN, max: Number.NaN, mean: Number.NaN, std: Number.NaN, notFinite }
  return { min, max, mean, std: Math.sqrt(variance), notFinite }
}
