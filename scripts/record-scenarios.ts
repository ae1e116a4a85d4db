/**
 * Records the trainings of the demo for the tests of the rules that ship: each with its fault and with its remedy, at
 * seed 0, for the rule that it shows. What that rule does not look at is left out, and numbers have five digits.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { leavesOfRule, type Observation, parseKey, type Rule, type Sink, sourcesOf } from '@scram/core'
import { openBackend, readScenarios, runScenario } from '@scram/demo'
import { loadPacks, withSilencers } from '@scram/packs'
import { findPacks, readShippedCatalogue, shippedPacks } from '@scram/packs/node'
import { createRecorder } from '@scram/recordings'

/** Rules for whose tests a training is recorded besides, by the name of the recording. */
const alsoFor: Readonly<Record<string, readonly string[]>> = {
  'overfitting-remedy': ['published/overfitting'],
}
/** A rule that is judged by steps has its first so many recorded. */
const mostSteps = 120

const root = resolve(import.meta.dirname, '..')
const { sources } = findPacks(shippedPacks(), { cwd: root })
const { rules, catalogue } = loadPacks(sources, { catalogue: readShippedCatalogue() })

for (const scenario of await readScenarios()) {
  for (const fixed of [false, true]) {
    const name = `${scenario.name}-${fixed ? 'remedy' : 'fault'}`
    const recordings = [scenario.rule, ...(alsoFor[name] ?? [])].map((id) => {
      const rule = rules.find((each) => each.id === id)
      if (!rule) throw new Error(`there is no rule ${id}`)
      return recordFor(rule)
    })
    const sinks = recordings.map(({ sink }) => sink)
    await runScenario(await openBackend(scenario.network), scenario, { fixed, packs: [], quiet: true, sinks })
    for (const { pack, text } of recordings) {
      const file = resolve(root, 'rules', pack, 'recordings', `${name}.jsonl`)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text())
    }
  }
}

/** A sink that keeps what a rule, and those that may silence it, look at. */
function recordFor(rule: Rule): { readonly pack: string; readonly sink: Sink; readonly text: () => string } {
  const lines: string[] = []
  const recorder = createRecorder((line) => void lines.push(line))
  const all = withSilencers(rules, rule)
  const read = new Set(all.flatMap(namesReadBy))
  const countsSteps = 'unit' in rule.check && rule.check.unit === 'steps'
  const isKept = ({ step, end }: Observation): boolean => (countsSteps ? step <= mostSteps : end === 'epoch')
  const sink: Sink = {
    name: 'recording',
    facts: (facts) => {
      const kept = only(facts, read)
      if (Object.keys(kept).length > 0) recorder.facts?.(kept)
    },
    metrics: (observation) => {
      if (!isKept(observation)) return
      const metrics = Object.entries(only(observation.metrics, read))
      recorder.metrics?.({
        ...observation,
        metrics: Object.fromEntries(metrics.map(([key, value]) => [key, Number(value.toPrecision(5))])),
      })
    },
    end: (summary) => recorder.end?.(summary),
  }
  return { pack: dirname(rule.id), sink, text: () => lines.join('') }
}

/** The metrics and facts that a rule reads, by all their names. */
function namesReadBy(rule: Rule): readonly string[] {
  const sources = leavesOfRule(rule).flatMap(sourcesOf)
  const names = sources.flatMap(({ metric, fact }) => metric ?? fact ?? [])
  return names.flatMap((name) => [name, ...(catalogue.metrics[name]?.aliases ?? [])])
}

function only<Value>(
  values: Readonly<Record<string, Value>>,
  names: ReadonlySet<string>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => names.has(parseKey(key).name)))
}
