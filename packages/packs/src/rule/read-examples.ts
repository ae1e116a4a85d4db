import type { Example } from '../examples/example.ts'
import { isPlain } from '../plain.ts'
import type { ExampleScope } from './example-scope.ts'
import { readExample } from './read-example.ts'

/** Reads the examples of a rule, and reports where one that fires or one that is silent is lacking. */
export function readExamples(value: unknown, status: unknown, scope: ExampleScope): readonly Example[] {
  const items = Array.isArray(value) ? value : []
  const has = (...outcomes: readonly string[]): boolean =>
    items.some((item) => isPlain(item) && outcomes.some((outcome) => Object.hasOwn(item, outcome)))
  const lacking = [
    !has('fires_at', 'findings') && 'one that fires',
    !has('silent') && 'one that is silent',
  ].filter(Boolean)
  const examples = items.map((item, index) => readExample('example', item, ['examples', index], scope))
  // One that is at fault may be the one that seems to be lacking.
  const areAll = value === undefined || (Array.isArray(value) && !examples.includes(undefined))
  if (lacking.length > 0 && areAll) {
    scope.report(
      'missing-example',
      [value === undefined ? 'rule' : 'examples'],
      `a rule needs examples: ${lacking.join(' and ')} is lacking`,
      {
        at: 'key',
        severity: status === 'draft' ? 'warning' : 'error',
        hint: 'an example is both a test and what a reader learns from',
      },
    )
  }
  return examples.filter((example) => example !== undefined)
}
