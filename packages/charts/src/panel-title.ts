import { type Key, parseKey } from '@scram/core'

/** What the panel of a series is headed with: `gradient_norm · conv1`. */
export function panelTitle(key: Key): string {
  const { name, labels } = parseKey(key)
  return [name, ...Object.values(labels)].join(' · ')
}
