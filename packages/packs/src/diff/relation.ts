/** How a condition relates to the one before: it holds for more, for less, for the same, or for something else. */
export type Relation = 'same' | 'wider' | 'narrower' | 'other'

/** The relation of conditions whose parts relate so, where each part helps the whole to hold. */
export function together(relations: Iterable<Relation>): Relation {
  const distinct = new Set(relations)
  distinct.delete('same')
  const [only = 'same', ...more] = distinct
  return more.length === 0 ? only : 'other'
}

/** The relation of what is denied, or of the newer to the older. */
export function reversed(relation: Relation): Relation {
  return relation === 'wider' ? 'narrower' : relation === 'narrower' ? 'wider' : relation
}

/** The relation of something to what is less or more of it, where more of it holds for more. */
export function byAmount(from: number, to: number): Relation {
  return to > from ? 'wider' : to < from ? 'narrower' : 'same'
}
