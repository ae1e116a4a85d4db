/** What of json-rules-engine is used here. */
export type RulesEngine = Pick<typeof import('json-rules-engine'), 'Engine' | 'Fact'>

let loaded: Promise<RulesEngine> | undefined

/**
 * Loads json-rules-engine, once. Whoever only reads rules never waits for it, and a run that has asked for it when it
 * began has it by the time a rule fires.
 */
export function loadRulesEngine(): Promise<RulesEngine> {
  loaded ??= import('json-rules-engine')
  return loaded
}
