import type { Rule } from '@scram/core'
import type { Case, Location, PackSet } from '@scram/packs'

/** Where a case stands. */
export function locateCase(set: PackSet, { id }: Rule, each: Case): Location | undefined {
  return each.in === 'rule' ? set.locate(id, each.path) : set.locateTest(id, each.path)
}

/** Where a case stands, as editors and terminals understand it: `rules/essentials/x.yaml:61:5`. */
export function tellCasePlace(set: PackSet, rule: Rule, each: Case): string {
  const place = locateCase(set, rule, each)
  return place ? `${place.file}:${place.line}:${place.column}` : rule.id
}
