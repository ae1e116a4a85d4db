import type { ShapeName } from './shape.ts'

/** Keys that are planned: whoever writes one is told so. */
export const notYet: Partial<Readonly<Record<ShapeName, readonly string[]>>> = {
  rule: ['tags'],
  pack: ['extends', 'overrides', 'parameters', 'defaults'],
}
