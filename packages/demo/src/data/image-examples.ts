import type { Tensor } from '@tensorflow/tfjs'
import type { Examples } from '../scenario.ts'
import type { Tf } from '../tf.ts'
import { classCount, type Images, pixelsPerImage } from './fashion-images.ts'

/** Images as tensors: rows of 784 numbers, as `scale` makes them of grey values from 0 to 255, and one-hot labels. */
export function imageExamples(tf: Tf, images: Images, scale: (pixels: Tensor) => Tensor): Examples {
  const count = images.pixels.length
  const values = new Float32Array(count * pixelsPerImage)
  for (const [row, pixels] of images.pixels.entries()) values.set(pixels, row * pixelsPerImage)
  return tf.tidy(() => ({
    x: scale(tf.tensor2d(values, [count, pixelsPerImage])),
    y: tf.oneHot(tf.tensor1d([...images.classes], 'int32'), classCount).toFloat(),
  }))
}
