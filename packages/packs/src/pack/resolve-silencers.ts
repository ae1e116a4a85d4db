import type { Rule } from '@scram/core'
import type { Report } from '../problem.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'

/** The rules of one pack's files, read or at fault, by which a reference can be told from a misspelt one. */
export interface Known {
  readonly rules: ReadonlySet<string>
  readonly packs: ReadonlySet<string>
}

/** Gives silencers their full ids. A rule of a pack that is not loaded is left out: it cannot fire. A misspelt one is reported. */
export function resolveSilencers(rule: Rule, known: Known, report: Report): Rule | undefined {
  const pack = rule.id.slice(0, rule.id.indexOf('/'))
  const silencedBy: string[] = []
  let faults = 0
  for (const [index, name] of rule.silencedBy.entries()) {
    const id = name.includes('/') ? name : `${pack}/${name}`
    if (known.rules.has(id)) silencedBy.push(id)
    else if (known.packs.has(id.slice(0, id.indexOf('/')))) {
      faults++
      const ours = (): readonly string[] =>
        [...known.rules].map((full) => (full.startsWith(`${pack}/`) ? full.slice(pack.length + 1) : full))
      report('unknown-rule', ['silenced_by', index], `there is no rule called ${quote(name)}`, {
        hint: () => didYouMean(name, ours()),
      })
    }
  }
  return faults === 0 ? { ...rule, silencedBy } : undefined
}

/** Reports each circle of rules that silence one another, once, and gives the rules in circles. */
export function reportCircles(rules: readonly Rule[], reportOf: (id: string) => Report): ReadonlySet<string> {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const done = new Set<string>()
  const circular = new Set<string>()
  const walk = (id: string, trail: readonly string[]): void => {
    const start = trail.indexOf(id)
    if (start >= 0) {
      const circle = [...trail.slice(start), id]
      for (const member of circle) circular.add(member)
      const last = trail.at(-1) ?? id
      const index = byId.get(last)?.silencedBy.indexOf(id) ?? 0
      reportOf(last)(
        'silencing-circle',
        ['silenced_by', index],
        `these rules silence one another: ${circle.join(' → ')}`,
        {
          hint: 'remove one of the references, so that one of them can speak',
        },
      )
      return
    }
    if (done.has(id)) return
    for (const silencer of byId.get(id)?.silencedBy ?? []) walk(silencer, [...trail, id])
    done.add(id)
  }
  for (const { id } of rules) walk(id, [])
  return circular
}
