import { type Condition, leavesOf, type Rule, sourcesOf } from '@scram/core'
import { isSame } from '../is-same.ts'
import { withDefinitions } from '../rule/with-definitions.ts'
import { type Change, type ChangeKind, change } from './change.ts'
import { compareConditions } from './compare-conditions.ts'
import { compareClocks, compareDurations } from './compare-timing.ts'
import { byAmount, type Relation, reversed, together } from './relation.ts'

type About = Omit<Change, 'kind' | 'step' | 'why'>

const kinds: Readonly<Record<Exclude<Relation, 'same'>, ChangeKind>> = {
  wider: 'speaks-more',
  narrower: 'speaks-less',
  other: 'speaks-otherwise',
}

/** What is different in when a rule speaks, part by part. */
export function compareLogic(from: Rule, to: Rule): readonly Change[] {
  const speaks = (relation: Relation, about: About): Change[] =>
    relation === 'same' ? [] : [change(kinds[relation], about)]
  const when = compareConditions(from.when, to.when)
  const unless = compareVetoes(from.unless, to.unless)
  const silenced = together([
    byAmount(missingFrom(from.silencedBy, to.silencedBy).length, 0),
    byAmount(0, missingFrom(to.silencedBy, from.silencedBy).length),
  ])
  return [
    ...speaks(when.relation, { part: 'when', from: when.from, to: when.to }),
    ...speaks(unless.relation, { part: 'unless', from: unless.from, to: unless.to }),
    ...speaks(isSame(from.define, to.define) ? 'same' : 'other', { part: 'define' }),
    ...speaks(compareClocks(from.check, to.check), { part: 'check', from: from.check, to: to.check }),
    ...speaks(compareDurations(from, to), { part: 'for', from: from.for, to: to.for }),
    ...speaks(reversed(silenced), { part: 'silenced_by', from: from.silencedBy, to: to.silencedBy }),
    ...missingFrom(neededBy(to), neededBy(from)).map((part) => change('needs-more', { part })),
  ]
}

/** A rule without a veto has one that never holds; the more a veto holds, the less the rule speaks. */
function compareVetoes(
  from: Condition | undefined,
  to: Condition | undefined,
): ReturnType<typeof compareConditions> {
  if (from && to) {
    const diff = compareConditions(from, to)
    return { ...diff, relation: reversed(diff.relation) }
  }
  if (!from && !to) return { relation: 'same', from: [], to: [] }
  return { relation: to ? 'narrower' : 'wider', from: from ? [from] : [], to: to ? [to] : [] }
}

/** What must be logged for a rule to be judged: the metrics and facts that it does without, where they are missing, are not. */
function neededBy({ when, unless, define = {} }: Rule): readonly string[] {
  const leaves = [when, ...(unless ? [unless] : [])].flatMap(leavesOf)
  const sources = leaves.flatMap((leaf) => sourcesOf(leaf).slice(leaf.ifMissing === undefined ? 0 : 1))
  const names = sources.flatMap(({ metric, fact }) => metric ?? fact ?? [])
  return [...withDefinitions(names, define)].filter((name) => !Object.hasOwn(define, name))
}

function missingFrom(all: readonly string[], some: readonly string[]): readonly string[] {
  return all.filter((each) => !some.includes(each))
}
