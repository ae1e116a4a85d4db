import type { Expression } from '@scram/core'
import { own } from '../plain.ts'
import type { Report } from '../problem.ts'
import { quote } from '../text/quote.ts'

/** What one definition may take to compute: numbers, metrics, facts and operations, those of what it is made of included. */
const largest = 1_000

/**
 * Reports a definition that is larger than it looks: each of a few that uses the one before it twice takes twice as
 * long to compute. The others are only large because of the first, which alone is reported.
 */
export function reportLargeDefinitions(
  definitions: Readonly<Record<string, Expression>>,
  report: Report,
): void {
  const sizes = new Map<string, number>()
  let isReported = false
  const sizeOf = (expression: Expression): number => {
    if (typeof expression === 'number' || 'fact' in expression) return 1
    if ('op' in expression) return expression.of.reduce<number>((sum, part) => sum + sizeOf(part), 1)
    return sizeOfName(expression.metric)
  }
  const sizeOfName = (name: string): number => {
    const definition = own(definitions, name)
    if (definition === undefined) return 1
    const known = sizes.get(name)
    if (known !== undefined) return known
    // Where definitions go round in a circle, which is reported elsewhere, the way ends here.
    sizes.set(name, 1)
    const size = sizeOf(definition)
    sizes.set(name, Math.min(size, largest + 1))
    if (size > largest && !isReported) {
      isReported = true
      const message = `${quote(name)} takes more than ${largest} operations, with those of what it uses`
      report('too-large-definition', ['define', name], message, {
        at: 'key',
        hint: 'compute with fewer names',
      })
    }
    return sizes.get(name) as number
  }
  for (const name of Object.keys(definitions)) sizeOfName(name)
}
