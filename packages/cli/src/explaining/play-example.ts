import { type Catalogue, createRun, type Finding, type Rule } from '@scram/core'
import { type Example, expandExample } from '@scram/packs'
import { type RecordingEvent, replay } from '@scram/recordings'
import { withSilencers } from './find-rule.ts'

/** The first finding that a rule makes of an example of its own. */
export async function playExample(
  rules: readonly Rule[],
  rule: Rule,
  example: Example,
  catalogue: Catalogue,
): Promise<Finding | undefined> {
  const { facts, observations } = expandExample(example)
  const events: readonly RecordingEvent[] = [
    { kind: 'facts', facts },
    ...observations.map((observation): RecordingEvent => ({ kind: 'observation', observation })),
  ]
  const findings = await replay(events, createRun({ rules: withSilencers(rules, rule), catalogue }))
  return findings.find((finding) => finding.rule === rule.id && finding.state === 'fired')
}
