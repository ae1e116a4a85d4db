import type { Evidence, Finding } from '@scram/core'
import type { Difference } from './case-result.ts'
import type { WantedFinding, WantedReading } from './wanted-finding.ts'

/** Compares a report with what is wanted of it, but for its words. */
export function compareFinding(wanted: WantedFinding, finding: Finding): readonly Difference[] {
  const { at, labels = [finding.labels] } = wanted
  const messages: string[] = []
  if (wanted.likelihood !== undefined && wanted.likelihood !== finding.likelihood)
    messages.push(`it is ${finding.likelihood}, not ${wanted.likelihood}`)
  const causes = finding.causes.map(({ id }) => id)
  if (wanted.causes && wanted.causes.join() !== causes.join())
    messages.push(`it names the causes ${listOf(causes)}, not ${listOf(wanted.causes)}`)
  for (const [name, each] of Object.entries(wanted.readings ?? {})) {
    const reading = Object.hasOwn(finding.readings, name) ? finding.readings[name] : undefined
    if (!reading) messages.push(`the reading "${name}" could not be taken`)
    else if (!isNear(reading, each))
      messages.push(`the reading "${name}" is ${tellNumber(reading.value)}, not ${tellWanted(each)}`)
  }
  return messages.map((message) => ({ kind: 'detail', at, labels, message }))
}

function isNear({ value }: Evidence, wanted: WantedReading): boolean {
  if (typeof wanted === 'number') return Math.abs(value - wanted) <= halfUnitOf(wanted)
  return value >= wanted[0] && value <= wanted[1]
}

/** Half a unit of the last digit that a number is written with: 0.005 of 0.04, 0.5 of 120, next to nothing of 0. */
function halfUnitOf(value: number): number {
  if (value === 0) return 1e-12
  const [digits = '', exponent = '0'] = value.toExponential().split('e')
  const decimals = (digits.split('.')[1]?.length ?? 0) - Number(exponent)
  // What is computed in binary misses by a little what is rounded in decimals.
  return 0.5 * 10 ** -Math.max(0, decimals) * (1 + 1e-9)
}

function tellWanted(wanted: WantedReading): string {
  return typeof wanted === 'number' ? String(wanted) : `from ${wanted[0]} to ${wanted[1]}`
}

function tellNumber(value: number): string {
  return String(Number(value.toPrecision(6)))
}

function listOf(items: readonly string[]): string {
  return items.length === 0 ? 'none' : items.join(', ')
}
