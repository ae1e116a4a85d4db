import { version } from '@scram/core'
import { satisfies, validRange } from 'semver'
import type { Report } from '../problem.ts'
import { quote } from '../text/quote.ts'

/** Reports a pack that is made for another version of SCRAM. */
export function checkEngine(range: string, report: Report): void {
  if (validRange(range) === null) {
    report('bad-version', ['engine'], `${quote(range)} is not a range of versions`, {
      hint: 'write ">=0.1 <1"',
    })
  } else if (!satisfies(version, range, { includePrerelease: true })) {
    report('wrong-engine', ['engine'], `this pack is made for SCRAM ${range}; this is ${version}`, {
      hint: 'use a version of SCRAM that fits, or a newer version of the pack',
    })
  }
}
