import { isPlain } from '../plain.ts'
import type { Path } from '../problem.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { quote } from '../text/quote.ts'
import { type Parameter, readParameterValue } from './read-parameter-value.ts'
import type { Scope } from './scope.ts'

/** Parameters by name; one whose declaration is at fault has no value, so that its uses are not reported too. */
export type Parameters = ReadonlyMap<string, Parameter | undefined>

/** Reads the parameters of a rule. */
export function readParameters(
  value: unknown,
  path: Path,
  scope: Pick<Scope, 'names' | 'report'>,
): Parameters {
  const parameters = new Map<string, Parameter | undefined>()
  if (!isPlain(value)) return parameters
  for (const [name, declared] of Object.entries(value)) {
    const place = [...path, name]
    if (!/^[a-z][a-z0-9_]*$/u.test(name)) {
      scope.report('bad-name', place, `${quote(name)} is not a name for a parameter`, {
        at: 'key',
        hint: 'use small letters, digits and _, beginning with a letter',
      })
    }
    const { document } = checkShape('parameter', declared, place, scope.report)
    const read = document && readParameterValue(document, place, scope)
    parameters.set(name, read && document?.label !== undefined ? { ...read, label: document.label } : read)
  }
  return parameters
}
