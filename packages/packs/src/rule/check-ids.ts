import { patterns } from '@scram/schemas'
import type { Plain } from '../plain.ts'
import type { Path, Report } from '../problem.ts'
import { quote } from '../text/quote.ts'

const id = new RegExp(patterns.id, 'u')

/** Reports the keys of a map that are not in kebab-case. */
export function checkIds(map: Plain, path: Path, what: string, report: Report): void {
  for (const key of Object.keys(map)) {
    if (id.test(key)) continue
    report('bad-name', [...path, key], `${quote(key)} is not a name for a ${what}`, {
      at: 'key',
      hint: 'use small letters, digits and hyphens, beginning with a letter',
    })
  }
}
