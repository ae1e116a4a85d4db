import build from '../../test/build.ts'
import { findTensorboardPython } from '../../test/tensorboard/tensorboard-server.ts'
import type { BenchResult } from '../result.ts'
import { benchFollowing } from './following.ts'
import { benchReading } from './reading.ts'

/** Measures reading and following event files, with the packages as they are built. */
export async function benchTensorboard(): Promise<readonly BenchResult[]> {
  build()
  const found = findTensorboardPython()
  if ('missing' in found)
    console.error(`What TensorBoard's own readers take is not measured: ${found.missing}`)
  return [...('python' in found ? await benchReading(found.python) : []), ...(await benchFollowing())]
}
