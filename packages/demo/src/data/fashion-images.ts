import { open } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { seededRandom } from '../seeded-random.ts'
import { shuffled } from '../shuffled.ts'

/** Images of clothes with the number of their class, row by row. */
export interface Images {
  /** One image a row: 28 × 28 grey values from 0 to 255. */
  readonly pixels: readonly Uint8Array[]
  /** 0 to 9, as in Fashion-MNIST: T-shirt, trouser, pullover, dress, coat, sandal, shirt, sneaker, bag, boot. */
  readonly classes: readonly number[]
}

/** 28 × 28. */
export const pixelsPerImage = 784
/** How many kinds of clothes there are. */
export const classCount = 10
/** How many images at the beginning of each class file are drawn from; reading more takes longer. */
const poolPerClass = 1_000
const bytesPerImage = 2_700

/**
 * Draws Fashion-MNIST images for training and for validation, equally many of each class, no row of the files twice.
 *
 * Both counts are multiples of 10 and together at most 10,000. The seed decides which images, and in which order.
 */
export async function readFashionImages(options: {
  readonly training: number
  readonly validation: number
  readonly seed: number
}): Promise<{ readonly training: Images; readonly validation: Images }> {
  const random = seededRandom(options.seed)
  const training: (readonly [Uint8Array, number])[] = []
  const validation: (readonly [Uint8Array, number])[] = []
  for (let kind = 0; kind < classCount; kind++) {
    const images = shuffled(await readClass(kind), random)
    const enough = options.training / classCount
    for (const image of images.slice(0, enough)) training.push([image, kind])
    for (const image of images.slice(enough, enough + options.validation / classCount))
      validation.push([image, kind])
  }
  return {
    training: toImages(shuffled(training, random)),
    validation: toImages(shuffled(validation, random)),
  }
}

function toImages(rows: readonly (readonly [Uint8Array, number])[]): Images {
  return { pixels: rows.map(([pixels]) => pixels), classes: rows.map(([, kind]) => kind) }
}

/** Reads the beginning of a class file, `{"data":[[0,12,…],…]}`: parsing all its 15 MB as JSON would take ten times as long. */
async function readClass(kind: number): Promise<Uint8Array[]> {
  const main = createRequire(import.meta.url).resolve('fashion-mnist')
  const file = await open(path.join(path.dirname(main), 'clothes', `${kind}.json`))
  try {
    const bytes = Buffer.alloc(poolPerClass * bytesPerImage)
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0)
    return scanImages(bytes.subarray(0, bytesRead)).slice(0, poolPerClass)
  } finally {
    await file.close()
  }
}

/** Finds the numbers in the text; an image that is cut off at the end is left out. */
function scanImages(text: Uint8Array): Uint8Array[] {
  const images: Uint8Array[] = []
  let image = new Uint8Array(pixelsPerImage)
  let filled = 0
  let value = -1
  for (const byte of text) {
    if (byte >= 48 && byte <= 57) {
      value = (value < 0 ? 0 : value * 10) + byte - 48
    } else if (value >= 0) {
      image[filled++] = value
      value = -1
      if (filled === pixelsPerImage) {
        images.push(image)
        image = new Uint8Array(pixelsPerImage)
        filled = 0
      }
    }
  }
  return images
}
