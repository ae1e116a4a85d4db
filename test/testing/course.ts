import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

const rule = `format: 1
rule: high-loss
status: draft
severity: warning
likelihood: likely
topic: training
check: every epoch
when: { metric: loss, above: 1, as: level }
message:
  title: The loss is high
  body: It is {{num level.value}}.
  why: A high loss says little good.
examples:
  - { name: it is high, series: { loss: [0.5, 2, 2] }, fires_at: [2] } # as it should be
  - { name: it is low, series: { loss: [0.5, 0.4] }, silent: true }
`

/** A pack with one rule, in a folder of its own that is gone when the test is over. */
export function course(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'scram-course-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const all = {
    'pack.yaml': 'format: 1\npack: course\nversion: "1.0.0"\ntitle: A course\n',
    'high-loss.yaml': rule,
    ...files,
  }
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** That rule, with some of its text replaced. */
export function highLoss(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the rule has no ${from}`)
    return text.replace(from, to)
  }, rule)
}
