import type { Example } from '../examples/example.ts'
import { isPlain } from '../plain.ts'
import type { Path } from '../problem.ts'
import { checkShape } from '../shapes/check-shape.ts'
import type { ExampleScope } from './example-scope.ts'
import { readFacts, readSeries } from './read-course.ts'
import { readOutcome } from './read-outcome.ts'

/** Reads an example of a rule, or what a case of its test file has in common with one. */
export function readExample(
  shape: 'example' | 'case',
  value: unknown,
  path: Path,
  scope: ExampleScope,
): Example | undefined {
  const { document, unknownKeys } = checkShape(shape, value, path, scope.report)
  if (!isPlain(value) || unknownKeys) return undefined
  const wanted = readOutcome(value, document !== undefined, path, scope)
  if (!document) return undefined
  const series = readSeries(document.series, [...path, 'series'], scope)
  const facts = readFacts(document.facts, [...path, 'facts'], scope)
  return (
    series &&
    facts &&
    wanted && {
      name: document.name,
      every: isInSteps(document.every, scope) ? 'step' : 'epoch',
      ...(document.steps_per_epoch !== undefined && { stepsPerEpoch: document.steps_per_epoch }),
      series,
      facts,
      wanted,
    }
  )
}

function isInSteps(every: unknown, { clock }: ExampleScope): boolean {
  return every === 'step' || (every === 'reading' && clock === 'steps')
}
