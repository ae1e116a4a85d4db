import { createRun, type Finding } from '@scram/core'
import { checkWords, createNarrator, resolveLocale, voiceOf } from '@scram/messages'
import { readLocales } from '@scram/messages/node'
import { loadPacks, runCase } from '@scram/packs'
import { findPacks, readShippedCatalogue } from '@scram/packs/node'
import Handlebars from 'handlebars'
import { middle, takeTurns } from './take-turns.ts'
import type { BenchResult } from './result.ts'

const rounds = 15
const times = 2000

/** A whole message in words, and one of its templates against Handlebars' own compiler, in turns. */
export async function benchWords(): Promise<readonly BenchResult[]> {
  const { sources } = findPacks(['essentials'], { cwd: process.cwd() })
  const catalogue = readShippedCatalogue()
  const { rules, words, cases } = loadPacks(sources, { catalogue, checkWords })
  const locales = readLocales()
  const findings: Finding[] = []
  for (const rule of rules) {
    const spoken = cases[rule.id]?.find((each) => 'firesAt' in each.wanted)
    const played = spoken && (await runCase(rule, spoken, { rules, catalogue, createRun }))
    const fired = played?.findings.find(({ state }) => state === 'fired')
    if (fired) findings.push({ ...fired, causes: rule.causes.map(({ id }) => ({ id })) })
  }
  const tellers = ['en', 'es'].map((locale) => createNarrator({ rules, words, catalogue, locales, locale }))

  let letters = 0
  const tell = (): number => {
    const start = performance.now()
    for (let time = 0; time < times; time++)
      for (const { tell } of tellers) for (const finding of findings) letters += tell(finding).body.length
    return ((performance.now() - start) * 1000) / (times * tellers.length * findings.length)
  }
  return []
}
