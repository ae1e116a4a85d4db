import { measures } from '@scram/core'

const named = [...measures.values()].filter(({ name }) => name !== 'trend')

/** The measures a rule may name: all that the engine knows but `trend`, which has a key of its own. */
export const measureNames: readonly string[] = named.map(({ name }) => name)

/** What each of them is, in their order. */
export const measureDescriptions: readonly string[] = named.map(({ description }) => description)
