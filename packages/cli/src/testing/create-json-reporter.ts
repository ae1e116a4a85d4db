import type { PackSet } from '@scram/packs'
import type { Terminal } from '../terminal.ts'
import { writtenOutcome } from './tell-outcome.ts'
import type { TestReporter } from './test-reporter.ts'

/** Makes a reporter for programs: one case a line, as JSON. */
export function createJsonReporter({ out }: Pick<Terminal, 'out'>, set: PackSet): TestReporter {
  return {
    async rule({ rule, cases }) {
      for (const { case: each, result, status } of cases) {
        const line = {
          rule: rule.id,
          case: each.name,
          ...set.locateCase(each),
          status,
          wanted: writtenOutcome(each.wanted),
          got: writtenOutcome(result.got),
          differences: result.differences,
          ...(each.knownProblem !== undefined && { known_problem: each.knownProblem }),
        }
        out(`${JSON.stringify(line)}\n`)
      }
    },
    end() {},
  }
}
