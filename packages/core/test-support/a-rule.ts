import type { Rule } from '../src/types/rule.ts'

/** A rule that is judged at every epoch, with whatever a test is about. */
export function aRule(parts: Partial<Rule> & Pick<Rule, 'when'>): Rule {
  return {
    id: 'test/rule',
    status: 'stable',
    severity: 'warning',
    likelihood: 'likely',
    topic: 'test',
    check: { every: 1, unit: 'epochs' },
    parameters: {},
    strongerWhen: [],
    silencedBy: [],
    causes: [],
    ...parts,
  }
}

/** What makes a rule one that is judged at every step. */
export const everyStep = { check: { every: 1, unit: 'steps' } } as const
