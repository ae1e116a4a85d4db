import { patterns } from '@scram/schemas'
import type { Plain } from '../plain.ts'
import type { Path, Report } from '../problem.ts'
import { quote } from '../text/quote.ts'

const id = new RegExp(patterns.id, 'u')

/** Whether a text is in kebab-case, as the names of rules, packs and causes are. */
export function isId(text: string): boolean {
  return id.test(text)
}

/** Reports the keys of a map that are not in kebab-case. */
export function checkIds(map: Plain, path: Path, what: string, report: Report): void {
  for (const key of Object.keys(map)) {
    if (isId(key)) continue
    report('bad-name', [...path, key], `${quote(key)} is not a name for a ${what}`, {
      at: 'key',
      hint: 'use small letters, digits and hyphens, beginning with a letter',
    })
  }
}
