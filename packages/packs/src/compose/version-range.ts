import satisfies from 'semver/functions/satisfies.js'
import validRange from 'semver/ranges/valid.js'
import type { Path, Report } from '../problem.ts'
import { quote } from '../text/quote.ts'

/** Whether a text is a range of versions, such as `^1.2` or `>=0.1 <1`. Reports where it is not. */
export function checkRange(range: string, path: Path, report: Report): boolean {
  if (range.trim() !== '' && validRange(range) !== null) return true
  report('bad-version', path, `${quote(range)} is not a range of versions`, {
    hint: 'write one in quotes, such as "^1.2.0" or ">=0.1 <1"',
  })
  return false
}

/** Whether a version lies in a range; one that comes before a release counts too. */
export function isWithin(version: string, range: string): boolean {
  return satisfies(version, range, { includePrerelease: true })
}
