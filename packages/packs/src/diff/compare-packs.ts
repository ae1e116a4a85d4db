import type { Rule } from '@scram/core'
import { isSame } from '../is-same.ts'
import type { PackSet } from '../pack/pack-set.ts'
import { type Change, change } from './change.ts'
import { compareCatalogues } from './compare-catalogues.ts'
import { compareRules } from './compare-rules.ts'
import { compareLocales, compareWords } from './compare-words.ts'
import { isAtLeast, nextVersion, type Step, steps } from './version-step.ts'

/** What changed between two versions of a pack, and what its version number should say of it. */
export interface PackDiff {
  readonly from: PackSet['packs'][number]
  readonly to: PackSet['packs'][number]
  /** The gravest first, then by rule. */
  readonly changes: readonly Change[]
  /** The step that the gravest change deserves; absent where nothing changed. */
  readonly step?: Step
  /** The least version that says so. */
  readonly version: string
  /** Whether the newer pack's version is that or a later one. */
  readonly isEnough: boolean
}

/**
 * Compares two versions of a pack by what they do and say, whatever their files look like. Each set holds what one
 * pack and those that it extends come to. Rules are matched by their names, and one that only changed its name by what it
 * does.
 */
export function comparePacks(before: PackSet, after: PackSet): PackDiff {
  const [from, to] = [packOf(before), packOf(after)]
  const [old, young] = [rulesOf(before), rulesOf(after)]
  const changes = [
    ...(from.id === to.id ? [] : [change('pack-renamed', { from: from.id, to: to.id })]),
    ...(from.title === to.title ? [] : [change('title-changed', { from: from.title, to: to.title })]),
    ...compareLocales(before.words, after.words),
    ...compareCatalogues(before.catalogue, after.catalogue),
    ...pairsOf(old, young).flatMap(([a, b]) => comparePair([before, a], [after, b])),
  ].sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step))
  const step = changes[0]?.step
  const version = step ? nextVersion(from.version, step) : from.version
  const isEnough = isAtLeast(to.version, version)
  return { from, to, changes, ...(step && { step }), version, isEnough }
}

/** A rule with the name by which its pack knows it, beside its full id. */
interface Named {
  readonly rule: Rule
  readonly name: string
}

type Pair = readonly [from: Named | undefined, to: Named | undefined]

/** The pack that was asked for: what it extends stands before it. */
function packOf({ packs }: PackSet): PackSet['packs'][number] {
  return packs.at(-1) ?? { id: '', version: '0.0.0', title: '' }
}

/** The rules by names in which the pack's own id does not matter, so that a pack that was renamed keeps its rules. */
function rulesOf(set: PackSet): readonly Named[] {
  const own = `${packOf(set).id}/`
  const nameOf = (id: string): string => (id.startsWith(own) ? id.slice(own.length) : id)
  return set.rules.map((rule) => ({
    name: nameOf(rule.id),
    rule: { ...rule, silencedBy: rule.silencedBy.map(nameOf) },
  }))
}

function pairsOf(old: readonly Named[], young: readonly Named[]): readonly Pair[] {
  const left = old.filter(({ name }) => !young.some((other) => other.name === name))
  const came = young.filter(({ name }) => !old.some((other) => other.name === name))
  const renamed = left.flatMap((a): Pair[] => {
    const b = came.find((each) => isSame(behaviourOf(each.rule), behaviourOf(a.rule)))
    if (b) came.splice(came.indexOf(b), 1)
    return b ? [[a, b]] : []
  })
  const gone = left.filter((a) => !renamed.some(([from]) => from === a))
  const kept = young.flatMap((b): Pair[] => {
    const a = old.find(({ name }) => name === b.name)
    return a ? [[a, b]] : []
  })
  return [
    ...gone.map((a): Pair => [a, undefined]),
    ...renamed,
    ...came.map((b): Pair => [undefined, b]),
    ...kept,
  ]
}

/** What a rule looks for, by which one with another name is recognised. */
function behaviourOf({ when, unless, define, check, for: lasting, forEach }: Rule): object {
  return { when, unless, define, check, lasting, forEach }
}

function comparePair(
  [before, a]: readonly [PackSet, Named | undefined],
  [after, b]: readonly [PackSet, Named | undefined],
): readonly Change[] {
  if (!a || !b) return [change(b ? 'rule-added' : 'rule-removed', { rule: (b ?? a)?.name ?? '' })]
  const [oldId, youngId] = [a.rule.id, b.rule.id]
  const changes = [
    ...(a.name === b.name ? [] : [change('rule-renamed', { from: a.name, to: b.name })]),
    ...compareRules(a.rule, b.rule),
    ...compareWords([before.words, oldId], [after.words, youngId]),
    ...(isSame(before.examples[oldId], after.examples[youngId]) ? [] : [change('examples-changed')]),
  ]
  return changes.map((each) => ({ ...each, rule: b.name }))
}
