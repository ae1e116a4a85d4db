import type { Outcome, PackSet } from '@scram/packs'
import type { Terminal } from '../terminal.ts'
import { locateCase } from './locate-case.ts'
import type { TestReporter } from './test-reporter.ts'

/** Makes a reporter for programs: one case a line, as JSON. */
export function createJsonReporter({ out }: Pick<Terminal, 'out'>, set: PackSet): TestReporter {
  return {
    async rule({ rule, cases }) {
      for (const { case: each, result, status } of cases) {
        const line = {
          rule: rule.id,
          case: each.name,
          ...locateCase(set, rule, each),
          status,
          wanted: written(each.wanted),
          got: written(result.got),
          differences: result.differences,
          ...(each.knownProblem !== undefined && { known_problem: each.knownProblem }),
        }
        out(`${JSON.stringify(line)}\n`)
      }
    },
    end() {},
  }
}

/** An outcome with the keys that examples have. */
function written(outcome: Outcome): Readonly<Record<string, unknown>> {
  if ('silent' in outcome) return { silent: true }
  if ('cannotTell' in outcome) return { cannot_tell: true }
  const { firesAt, resolvesAt } = outcome
  return { fires_at: firesAt, ...(resolvesAt && { resolves_at: resolvesAt }) }
}
