import { limits } from '@scram/core'
import type { RulesInUse } from '../compose/rules-in-use.ts'
import type { Report } from '../problem.ts'
import type { SourcePack, SourceRule } from './read-source-files.ts'
import { reportCircles, resolveSilencers } from './resolve-silencers.ts'

const { rules: mostRules } = limits

/**
 * Checks what can only be checked when every pack is there: how many rules there are, and who silences whom. Gives those
 * that are sound.
 */
export function finishRules(
  packs: readonly SourcePack[],
  { used, neighbours }: RulesInUse,
): readonly SourceRule[] {
  const known = {
    packs: new Set(packs.map(({ pack }) => pack.id)),
    rules: new Set(
      packs.flatMap(({ pack, ruleFiles }) => [...ruleFiles.keys()].map((name) => `${pack.id}/${name}`)),
    ),
  }
  const all = packs.flatMap(({ rules }) => rules)
  const inUse = all.filter(({ rule }) => used.has(rule.id))
  const tooMany = new Set(inUse.slice(mostRules))
  inUse[mostRules]?.document.report(
    'too-many-rules',
    [],
    `there are ${inUse.length} rules; at most ${mostRules} can be loaded`,
  )
  const resolved = all.flatMap((found) => {
    const rule = tooMany.has(found) ? undefined : resolveSilencers(found.rule, known, found.document.report)
    return rule ? [{ ...found, rule }] : []
  })
  const circular = reportCircles(
    resolved.map(({ rule }) => rule).filter(({ id }) => used.has(id) || neighbours.has(id)),
    (id) => resolved.find(({ rule }) => rule.id === id)?.document.report ?? ignore,
  )
  return resolved.filter(({ rule }) => !circular.has(rule.id))
}

const ignore: Report = () => undefined
