import { type DataKeys, inputKeys, labelKeys, type Seen } from './data-metrics.ts'
import { discard, type Measurement } from './gauge.ts'
import type { Guard } from './guard.ts'
import { hook } from './hook.ts'
import { findInputTaps } from './input-taps.ts'
import type { Layer, Model, Tensor } from './tf.ts'

/** A look at the inputs and labels of a model's batches while it trains. */
export interface DataProbe {
  /** Forgets what was seen, and looks at the batch that is trained on next if `look` is true. */
  next(look: boolean): void
  /** Hands over what was seen of the batch. */
  take(): readonly Seen[]
  /** How many examples were evaluated since the weights were last updated. */
  evaluated(): number
  /** Takes all hooks out of the model. */
  remove(): void
}

/**
 * Hooks into a compiled model, from which a training in progress can be watched. A batch is the training's own when
 * it passes through the model while the optimizer minimises; validation and predictions pass outside of that.
 *
 * @param measure Called with tensors that live on only until it returns.
 */
export function probeData(model: Model, measure: (tensor: Tensor) => Measurement, guard: Guard): DataProbe {
  let armed = false
  let updating = false
  let evaluated = 0
  let seen: Seen[] = []
  const calls = new Map<Layer, number>()
  const hooks: (() => void)[] = []

  const look = (tensor: unknown, keys: DataKeys): void => {
    const { dtype } = tensor as Tensor
    if (dtype !== 'string' && dtype !== 'complex64')
      seen.push({ keys, measurement: measure(tensor as Tensor) })
  }
  const take = (): readonly Seen[] => {
    const taken = seen
    seen = []
    return taken
  }
  const forget = (): void => discard(take().map(({ measurement }) => measurement))
  const remove = (): void => {
    for (const unhook of hooks) unhook()
    forget()
  }

  const watchUpdates = (): void => {
    const unhook = hook(model.optimizer, 'minimize', (_, proceed) => {
      updating = true
      calls.clear()
      try {
        return proceed()
      } finally {
        updating = false
      }
    })
    hooks.push(unhook)
  }
  const watchInputs = (): void => {
    const taps = findInputTaps(model).map((tap) => ({ ...tap, keys: inputKeys(tap.input) }))
    for (const layer of new Set(taps.map((tap) => tap.layer))) {
      const watched = taps.filter((tap) => tap.layer === layer)
      const unhook = hook(layer, 'call', ([inputs], proceed) => {
        if (!armed || !updating) return proceed()
        guard.run(() => {
          const call = calls.get(layer) ?? 0
          calls.set(layer, call + 1)
          for (const tap of watched) {
            if (tap.call === call) look(Array.isArray(inputs) ? inputs[tap.argument] : inputs, tap.keys)
          }
        })
        return proceed()
      })
      hooks.push(unhook)
    }
  }
  const watchLabels = (): void => {
    for (const [i] of model.lossFunctions.entries()) {
      const keys = labelKeys(model.outputNames[i] ?? String(i))
      const unhook = hook(model.lossFunctions, String(i), ([target], proceed) => {
        guard.run(() => {
          if (armed && updating) look(target, keys)
          if (i === 0) evaluated = updating ? 0 : evaluated + ((target as Tensor).shape[0] ?? 0)
        })
        return proceed()
      })
      hooks.push(unhook)
    }
  }

  try {
    watchUpdates()
    watchInputs()
    watchLabels()
  } catch (error) {
    remove()
    throw error
  }
  return {
    next(armNext) {
      forget()
      armed = armNext
      evaluated = 0
    },
    take,
    evaluated: () => evaluated,
    remove,
  }
}
