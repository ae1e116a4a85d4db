import type { Source } from '@scram/core'
import type { Path } from '../problem.ts'
import { quote } from '../text/quote.ts'
import { readNumber } from './parameter-use.ts'
import type { RawSource } from './read-source.ts'
import type { Scope } from './scope.ts'

/** The one measure that each option is for. */
const measureOf = { range: 'share_outside', level: 'crossings' } as const

/** Reads what only some measures are told. Gives nothing where something is misplaced, missing or wrong. */
export function readMeasureOptions(
  raw: RawSource,
  path: Path,
  scope: Scope,
): Pick<Source, 'range' | 'level'> | undefined {
  for (const key of ['range', 'level'] as const) {
    if (raw[key] === undefined || raw.measure === measureOf[key]) continue
    scope.report(
      'misplaced-key',
      [...path, key],
      `${quote(key)} only means something with ${measureOf[key]}`,
      {
        at: 'key',
        hint: `add measure: ${measureOf[key]}, or leave it out`,
      },
    )
    return undefined
  }
  if (raw.measure === 'share_outside') return readRange(raw.range, path, scope)
  if (raw.level === undefined) return {}
  const level = readNumber(raw.level, [...path, 'level'], scope)
  return level === undefined ? undefined : { level }
}

function readRange(value: unknown, path: Path, scope: Scope): Pick<Source, 'range'> | undefined {
  if (!Array.isArray(value)) {
    const message = `${quote('share_outside')} needs a range to be outside of`
    scope.report('share-without-range', path, message, { hint: 'add e.g. range: [0, 1]' })
    return undefined
  }
  const place = [...path, 'range']
  const [low, high] = value.map((item, index) => readNumber(item, [...place, index], scope))
  if (low === undefined || high === undefined) return undefined
  if (low <= high) return { range: [low, high] }
  scope.report('empty-interval', place, `nothing lies between ${low} and ${high}`, {
    hint: `write [${high}, ${low}]`,
  })
  return undefined
}
