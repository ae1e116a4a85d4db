import type { Catalogue, Finding, Rule, Run, RunOptions } from '@scram/core'
import type { Example, Outcome } from './example.ts'
import { expandExample } from './expand-example.ts'

/** What a rule made of an example, beside what it was to make of it. */
export interface ExampleResult {
  readonly ok: boolean
  readonly wanted: Outcome
  readonly got: Outcome
}

/**
 * Runs an example through the engine: the rule itself, and the rules that may silence it.
 *
 * It fired at the epochs (or steps, as the example counts) of its findings and reminders, 0 being the start. Where it
 * did not fire, it could not tell if the run says so, and else was silent.
 */
export async function runExample(
  rules: readonly Rule[],
  ruleId: string,
  example: Example,
  createRun: (options: RunOptions) => Run,
  catalogue?: Catalogue,
): Promise<ExampleResult> {
  const run = createRun({ rules: withSilencers(rules, ruleId), ...(catalogue && { catalogue }) })
  const { facts, observations } = expandExample(example)
  const places = new Set<number>()
  const note = (findings: readonly Finding[]): void => {
    for (const { rule, state, at } of findings) {
      if (rule === ruleId && state !== 'resolved') places.add(at[example.every])
    }
  }
  run.describe(facts)
  note(await run.check('start'))
  for (const [index, observation] of observations.entries()) {
    run.observe(observation)
    if (!observation.end) note(await run.check('step'))
    if (observations[index + 1]?.epoch !== observation.epoch) note(await run.check('epoch'))
  }
  note(await run.check('end'))
  const got = outcomeOf(places, () => run.blind().some(({ rule }) => rule === ruleId))
  return { ok: sameOutcome(example.wanted, got), wanted: example.wanted, got }
}

function outcomeOf(places: ReadonlySet<number>, isBlind: () => boolean): Outcome {
  if (places.size > 0) return { firesAt: [...places].sort((a, b) => a - b) }
  return isBlind() ? { cannotTell: true } : { silent: true }
}

function sameOutcome(a: Outcome, b: Outcome): boolean {
  if ('firesAt' in a && 'firesAt' in b) {
    return (
      a.firesAt.length === b.firesAt.length && a.firesAt.every((place, index) => place === b.firesAt[index])
    )
  }
  return Object.keys(a)[0] === Object.keys(b)[0]
}

function withSilencers(rules: readonly Rule[], ruleId: string): readonly Rule[] {
  const wanted = new Set([ruleId])
  // A set that grows while it is walked is walked to its end.
  for (const id of wanted)
    for (const silencer of rules.find((rule) => rule.id === id)?.silencedBy ?? []) wanted.add(silencer)
  return rules.filter(({ id }) => wanted.has(id))
}
