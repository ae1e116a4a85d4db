import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hook } from './hook.ts'

class Greeter {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
  greet(greeting: string): string {
    return `${greeting}, ${this.name}`
  }
}

test('sees the call and gives back what the method gave', () => {
  const greeter = new Greeter('Ada')
  const seen: unknown[] = []
  hook(greeter, 'greet', ([greeting], proceed) => {
    seen.push(greeting)
    return proceed()
  })
  expect(greeter.greet('Hello')).toBe('Hello, Ada')
  expect(seen).toEqual(['Hello'])
})

test('leaves nothing, in whatever order hooks go', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), fc.boolean(), (order, own) => {
      const greeter = new Greeter('Ada')
      if (own) Object.defineProperty(greeter, 'greet', { value: () => 'mine', configurable: true })
      const before = Object.getOwnPropertyDescriptor(greeter, 'greet')
      const calls = [0, 0, 0, 0]
      const unhooks = calls.map((_, i) =>
        hook(greeter, 'greet', (_args, proceed) => {
          calls[i] = (calls[i] as number) + 1
          return proceed()
        }),
      )
      greeter.greet('Hello')
      for (const [gone, i] of order.entries()) {
        unhooks[i]?.()
        greeter.greet('Hello')
        expect(calls.filter((n) => n === gone + 2)).toHaveLength(3 - gone)
      }
      expect(Object.getOwnPropertyDescriptor(greeter, 'greet')).toEqual(before)
    }),
  )
})

test('leaves alone what someone else has put in its place', () => {
  const greeter = new Greeter('Ada')
  const unhook = hook(greeter, 'greet', (_, proceed) => proceed())
  const hooked = greeter.greet
  const theirs = (greeting: string): string => `${hooked.call(greeter, greeting)}!`
  greeter.greet = theirs
  const again = hook(greeter, 'greet', (_, proceed) => proceed())
  unhook()
  again()
  expect(greeter.greet).toBe(theirs)
  expect(greeter.greet('Hello')).toBe('Hello, Ada!')
})

test('passes on what the method throws', () => {
  const thrower = {
    run(): never {
      throw new RangeError('out')
    },
  }
  hook(thrower, 'run', (_, proceed) => proceed())
  expect(() => thrower.run()).toThrow(RangeError)
})
