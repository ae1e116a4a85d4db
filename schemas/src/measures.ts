import { measures } from '@scram/core'

/** The measures a rule may name: all that the engine knows but `trend`, which has a key of its own. */
export const measureNames: readonly string[] = [...measures.keys()].filter((name) => name !== 'trend')
