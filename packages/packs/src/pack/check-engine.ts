import { version } from '@scram/core'
import { checkRange, isWithin } from '../compose/version-range.ts'
import type { Report } from '../problem.ts'

/** Reports a pack that is made for another version of SCRAM. */
export function checkEngine(range: string, report: Report): void {
  if (!checkRange(range, ['engine'], report) || isWithin(version, range)) return
  report('wrong-engine', ['engine'], `this pack is made for SCRAM ${range}; this is ${version}`, {
    hint: 'use a version of SCRAM that fits, or a newer version of the pack',
  })
}
