import type { Leaf } from '@scram/core'
import { comparators } from '@scram/schemas'
import type { Plain } from '../plain.ts'
import type { Path } from '../problem.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { quote } from '../text/quote.ts'
import { readSource } from './read-source.ts'
import { readTest } from './read-test.ts'
import type { Scope } from './scope.ts'

/** Reads one test. Reports and gives nothing where it is at fault. */
export function readLeaf(raw: Plain, path: Path, scope: Scope): Leaf | undefined {
  const { document, unknownKeys } = checkShape('leaf', raw, path, scope.report)
  // A misspelt key explains what seems to be missing, and a value of the wrong kind has been reported.
  if (unknownKeys || (!document && !('metric' in raw || 'fact' in raw))) return undefined
  const chosen = comparators.filter((comparator) => Object.hasOwn(raw, comparator))
  const [comparator] = chosen
  if (comparator === undefined || chosen.length > 1) {
    const found = chosen.length > 1 ? chosen.join(' + ') : 'none'
    scope.report(
      chosen.length > 1 ? 'several-comparisons' : 'no-comparison',
      path,
      `a ${raw.fact === undefined ? 'metric' : 'fact'} test needs exactly one comparison; found ${found}`,
      {
        hint:
          chosen.length > 1
            ? 'for an interval, write between: [a, b] or outside: [a, b]'
            : 'add one, such as above: 1',
      },
    )
    return undefined
  }
  if (!document) return undefined
  const subject = readSource(document, path, scope)
  const problems = misplaced(raw, comparator, path, scope)
  const test = readTest(comparator, raw, subject, path, scope)
  const { as, if_missing: ifMissing } = document
  if (as !== undefined) scope.tally.exported.add(as)
  if (!subject || !test || problems) return undefined
  return {
    ...subject.source,
    test,
    ...(ifMissing !== undefined && { ifMissing }),
    ...(as !== undefined && { as }),
  }
}

/** Reports keys that do not go together. */
function misplaced(raw: Plain, comparator: string, path: Path, scope: Scope): boolean {
  if (comparator !== 'trend') {
    if (raw.tolerance === undefined) return false
    const message = `${quote('tolerance')} only means something with trend`
    scope.report('misplaced-key', [...path, 'tolerance'], message, { at: 'key' })
    return true
  }
  if (raw.measure !== undefined) {
    const message = `${quote('trend')} looks at the values themselves, so it takes no measure`
    scope.report('misplaced-key', [...path, 'measure'], message, {
      at: 'key',
      hint: 'leave measure out; smooth: 3 is fine',
    })
    return true
  }
  if (raw.over !== undefined || raw.fact !== undefined) return false
  scope.report('trend-without-window', path, `${quote('trend')} needs a window`, {
    hint: 'add e.g. over: 2 epochs',
  })
  return true
}
