import type { Answers } from './question.ts'

/** A test as a rule file writes it. */
export type LeafText = Readonly<Record<string, string | number | readonly number[]>>

/** What can be said of a number, by the key that says it, and what that means. */
export const comparisons: Readonly<Record<string, string>> = {
  above: 'it is greater than a number',
  at_least: 'it is greater than a number, or equal',
  below: 'it is less than a number',
  at_most: 'it is less than a number, or equal',
  between: 'it lies between two numbers',
  outside: 'it lies outside two numbers',
}

/** Which way a metric can go. */
export const trends: Readonly<Record<string, string>> = {
  rising: 'it goes up all the time',
  falling: 'it goes down all the time',
  flat: 'it stays where it is',
}

/** What can be wrong with a value itself. */
export const states: Readonly<Record<string, string>> = {
  not_finite: 'it is NaN or infinite',
  missing: 'it was never logged',
}

/** The name under which the words of a new rule use what its test reads. */
export const exported = 'seen'

/** The test that was answered. */
export function leafOf({
  metric = '',
  measure = 'last',
  over = '',
  comparison = '',
  value = '',
}: Answers): LeafText {
  const window = over === '' ? {} : { over }
  if (measure === 'trend') return { metric, trend: comparison, ...window, as: exported }
  if (measure === 'is') return { metric, is: comparison }
  const numbers = numbersIn(value)
  const isInterval = comparison === 'between' || comparison === 'outside'
  return {
    metric,
    ...(measure !== 'last' && { measure }),
    ...window,
    [comparison]: isInterval ? numbers : (numbers[0] ?? Number.NaN),
    as: exported,
  }
}

/** The numbers that a text lists; one that is none is NaN. */
export function numbersIn(text: string): readonly number[] {
  return text.split(/[,;]/).map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
}
