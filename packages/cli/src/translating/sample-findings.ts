import { createRun, type Finding, type Rule } from '@scram/core'
import { type PackSet, runCase } from '@scram/packs'

/**
 * What each rule of a pack says of one of its examples, with all of its causes, so that every text of it has numbers. Of
 * several examples, the one that shows most is taken; a rule that speaks in none has none.
 */
export async function sampleFindings(set: PackSet, id: string): Promise<ReadonlyMap<string, Finding>> {
  const own = set.rules.filter((rule) => rule.id.startsWith(`${id}/`))
  const found = new Map<string, Finding>()
  for (const rule of own) {
    const findings = await findingsOf(set, rule)
    const [richest] = findings.toSorted((a, b) => evidenceIn(b) - evidenceIn(a))
    if (richest) found.set(rule.id, { ...richest, causes: allCauses(rule, richest) })
  }
  return found
}

async function findingsOf(
  { rules, catalogue, examples: all }: PackSet,
  rule: Rule,
): Promise<readonly Finding[]> {
  const examples = (all[rule.id] ?? []).filter(({ wanted }) => 'firesAt' in wanted)
  const results = await Promise.all(
    examples.map((each) => runCase(rule, each, { rules, catalogue, createRun })),
  )
  return results.flatMap(({ findings }) => findings.find(({ state }) => state === 'fired') ?? [])
}

function evidenceIn({ readings }: Finding): number {
  return Object.values(readings).filter(({ holds }) => holds).length
}

function allCauses(rule: Rule, { causes }: Finding): Finding['causes'] {
  const told = new Set(causes.map(({ id }) => id))
  return [...causes, ...rule.causes.flatMap(({ id }) => (told.has(id) ? [] : [{ id }]))]
}
