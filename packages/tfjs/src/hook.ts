type Method = (this: unknown, ...args: never[]) => unknown

/** Runs around every call of a hooked method: it must call `proceed` once and give back what that gave. */
export type Around = (args: readonly unknown[], proceed: () => unknown) => unknown

interface Hooked {
  readonly wrapper: Method
  readonly arounds: Set<Around>
  restore(): void
}

const hooked = new WeakMap<object, Map<PropertyKey, Hooked>>()

/**
 * Puts `around` around one object's method, whether own or inherited, and gives the function that takes it away.
 *
 * Any number of hooks may share a method, and may go in any order: the first replaces the method, the last puts back
 * exactly what was there. If someone else has replaced the method in the meantime, theirs stays.
 */
export function hook(target: object, key: PropertyKey, around: Around): () => void {
  const methods = hooked.get(target) ?? new Map<PropertyKey, Hooked>()
  hooked.set(target, methods)
  let entry = methods.get(key)
  if (entry === undefined || Reflect.get(target, key) !== entry.wrapper) {
    entry = replace(target, key)
    methods.set(key, entry)
  }
  const { arounds, restore } = entry
  arounds.add(around)
  return () => {
    if (!arounds.delete(around) || arounds.size > 0) return
    restore()
    if (methods.get(key)?.arounds === arounds) methods.delete(key)
  }
}

function replace(target: object, key: PropertyKey): Hooked {
  const own = Object.getOwnPropertyDescriptor(target, key)
  const original: unknown = Reflect.get(target, key)
  if (typeof original !== 'function') throw new TypeError(`${String(key)} is not a method`)
  const arounds = new Set<Around>()
  const wrapper: Method = function (...args) {
    const chain = [...arounds].reduce<() => unknown>(
      (proceed, around) => () => around(args, proceed),
      () => Reflect.apply(original, this, args),
    )
    return chain()
  }
  Object.defineProperty(target, key, {
    value: wrapper,
    writable: true,
    configurable: true,
    enumerable: own?.enumerable ?? false,
  })
  return {
    wrapper,
    arounds,
    restore() {
      if (Reflect.get(target, key) !== wrapper) return
      if (own === undefined) Reflect.deleteProperty(target, key)
      else Object.defineProperty(target, key, own)
    },
  }
}
