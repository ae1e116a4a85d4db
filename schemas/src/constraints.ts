import type { Constraint } from './json-schema.ts'

/**
 * How the keys of a map depend on one another, said so that a validator finds one thing wrong for one mistake: with
 * `oneOf` it would answer with everything that failed in every alternative.
 */

/** At most one of these keys; of two, the one later in the list is at fault. */
export function atMostOne(keys: readonly string[], errorMessage: string): Constraint {
  return {
    dependencies: Object.fromEntries(
      keys.slice(0, -1).map((key, index) => [key, forbidden(keys.slice(index + 1), errorMessage)]),
    ),
  }
}

/** At least one of these keys; asked only where every key is known, since a misspelt one may be the one that is missed. */
export function atLeastOne(
  keys: readonly string[],
  known: readonly string[],
  errorMessage: string,
  when: Constraint = {},
): Constraint {
  return {
    if: { propertyNames: { enum: known }, ...when },
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema
    then: { anyOf: keys.map((key) => ({ required: [key], errorMessage })) },
  }
}

/** None of some keys beside one. */
export function excludes(key: string, others: readonly string[], errorMessage: string): Constraint {
  return { dependencies: { [key]: forbidden(others, errorMessage) } }
}

/** One key needs another; without that, it is at fault. */
export function needs(key: string, other: string, errorMessage: string): Constraint {
  return { if: { required: [other] }, else: forbidden([key], errorMessage) }
}

/** Something that must hold unless a key is there. */
export function unless(key: string, constraint: Constraint): Constraint {
  return { if: { required: [key] }, else: constraint }
}

/** One key needs another to have one of some values. */
export function needsValue(
  key: string,
  other: string,
  values: readonly unknown[],
  errorMessage: string,
): Constraint {
  return {
    dependencies: {
      [key]: { required: [other], properties: { [other]: { enum: values, errorMessage } }, errorMessage },
    },
  }
}

/** Where a key has a value, more holds. */
export function whereValue(key: string, value: unknown, consequence: Constraint): Constraint {
  return {
    if: { required: [key], properties: { [key]: { const: value } } },
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema
    then: consequence,
  }
}

function forbidden(keys: readonly string[], errorMessage: string): Constraint {
  return { properties: Object.fromEntries(keys.map((key) => [key, false])), errorMessage }
}
