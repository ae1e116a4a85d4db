import Module, { createRequire } from 'node:module'
import type { Tf } from '../tf.ts'

/** What a copy of tfjs offers to whoever wants to take part in all of its trainings. */
export interface WatchableTf extends Tf {
  registerCallbackConstructor(verbosity: number, callback: new () => object): void
}

type Load = (this: unknown, request: string, parent: NodeJS.Module | undefined, isMain: boolean) => unknown

/**
 * Calls `listener` with every copy of tfjs that the program loads from now on, whether by `require` or by `import`,
 * once each and before the program gets to see it.
 */
export function onLayersLoaded(listener: (tf: WatchableTf) => void): void {
  const internals = Module as unknown as {
    _load: Load
    _resolveFilename(request: string, parent: NodeJS.Module | undefined, isMain: boolean): string
  }
  const load = internals._load
  const known = new WeakSet<object>()
  internals._load = function (request, parent, isMain) {
    const loaded = Reflect.apply(load, this, [request, parent, isMain])
    // Looking at what other modules export could run code of theirs.
    if (!/@tensorflow[\\/]tfjs/.test(request)) return loaded
    const { registerCallbackConstructor: register, ...rest } = (loaded ?? {}) as Partial<WatchableTf>
    if (typeof register !== 'function' || known.has(register)) return loaded
    known.add(register)
    const core =
      'tidy' in rest
        ? {}
        : createRequire(internals._resolveFilename(request, parent, isMain))('@tensorflow/tfjs-core')
    listener({ ...core, ...rest, registerCallbackConstructor: register })
    return loaded
  }
}
