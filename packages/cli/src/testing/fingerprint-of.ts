import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import type { Rule } from '@scram/core'
import { type PackSet, withSilencers } from '@scram/packs'

/** A text that changes with anything on which the tests of a rule depend. */
export function fingerprintOf(set: PackSet, rule: Rule): string {
  const { id } = rule
  const { base, overlays, ...words } = set.words
  const cases = set.cases[id] ?? []
  const depends = {
    rules: withSilencers([...set.rules, ...set.neighbours], rule),
    cases,
    words: [words, base[id], ...Object.entries(overlays).map(([locale, overlay]) => [locale, overlay[id]])],
    catalogue: set.catalogue,
    recordings: cases.flatMap(({ recording }) => (recording ? [lastChange(recording.file)] : [])),
  }
  const text = JSON.stringify(depends, (_key, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  )
  return createHash('sha256').update(text).digest('base64')
}

function lastChange(file: string): readonly number[] {
  const found = statSync(file, { throwIfNoEntry: false })
  return found ? [found.mtimeMs, found.size, found.ino] : []
}
