import type { Labels } from '@scram/core'

/** Writes labels as `layer=conv1 part=bias`; nothing where there are none. */
export function tellLabels(labels: Labels): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')
}
