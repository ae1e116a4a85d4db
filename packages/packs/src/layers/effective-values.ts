import type { EffectiveRule, Location } from '../pack/pack-set.ts'
import { isPlain } from '../plain.ts'
import type { Path } from '../problem.ts'

/** Where each value of a rule was written, by its JSON pointer: `/when/all/0/above`. An empty map or list is a value. */
export function effectiveValues({ value, originOf }: EffectiveRule): Readonly<Record<string, Location>> {
  const origins: Record<string, Location> = {}
  const visit = (at: unknown, path: Path): void => {
    const children = Array.isArray(at) ? [...at.entries()] : isPlain(at) ? Object.entries(at) : []
    if (children.length === 0) origins[pointerTo(path)] = originOf(path)
    for (const [key, child] of children) visit(child, [...path, key])
  }
  visit(value, [])
  return origins
}

function pointerTo(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
