import type { TestedCase, TestedRule } from './create-tester.ts'

/** Tells how tests go. */
export interface TestReporter {
  rule(tested: TestedRule): Promise<void>
  end(all: readonly TestedRule[]): void
}

/** Whether a case counts against the rule. */
export function isFailure({ status }: TestedCase): boolean {
  return status === 'failed' || status === 'outlived'
}
