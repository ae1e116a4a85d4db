import type { Case, PackSet } from '@scram/packs'

/** Where a case stands, as editors and terminals understand it: `rules/essentials/x.yaml:61:5`. */
export function tellCasePlace(set: PackSet, each: Case): string {
  const place = set.locateCase(each)
  return place ? `${place.file}:${place.line}:${place.column}` : each.file
}
