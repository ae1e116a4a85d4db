import { createRun, type Finding } from '@scram/core'
import { checkWords, createNarrator, resolveLocale, voiceOf } from '@scram/messages'
import { readLocales } from '@scram/messages/node'
import { loadPacks, runCase } from '@scram/packs'
import { findPacks, readShippedCatalogue } from '@scram/packs/node'
import { handlebarsCompile } from '../packages/messages/test-support/handlebars-compile.ts'
import { median } from './median.ts'
import type { BenchResult } from './result.ts'

const rounds = 15
const times = 2000
const locales = readLocales()

/** How long a finding takes to put into words, and a template against Handlebars' own compiler. */
export async function benchWords(): Promise<readonly BenchResult[]> {
  return [...(await benchMessages()), benchTemplate()]
}

/** Whole messages of every rule of the essentials, with all of their causes, in every language that ships. */
async function benchMessages(): Promise<readonly BenchResult[]> {
  const { sources } = findPacks(['essentials'], { cwd: process.cwd() })
  const catalogue = readShippedCatalogue()
  const { rules, words, examples } = loadPacks(sources, { catalogue, checkWords })
  const findings: Finding[] = []
  for (const rule of rules) {
    const spoken = examples[rule.id]?.find(({ wanted }) => 'firesAt' in wanted)
    const played = spoken && (await runCase(rule, spoken, { rules, catalogue, createRun }))
    const fired = played?.findings.find(({ state }) => state === 'fired')
    if (fired) findings.push({ ...fired, causes: rule.causes.map(({ id }) => ({ id })) })
  }
  const perLocale = Object.keys(locales).map((locale) => {
    const { tell } = createNarrator({ rules, words, catalogue, locales, locale })
    const figures = Array.from({ length: rounds }, () => timeOf(() => findings.map(tell), findings.length))
    return { locale, figure: median(figures) }
  })
  const [slowest] = perLocale.toSorted((a, b) => b.figure - a.figure)
  const told = perLocale.map(({ locale, figure }) => `${locale} ${figure.toFixed(1)} µs`).join(', ')
  return [
    {
      name: 'a finding put into words, with its hedge and all of its causes',
      figure: slowest?.figure ?? Number.NaN,
      unit: 'µs',
      bar: { atMost: 20 },
      note: `the slowest language; mean over the ${findings.length} rules of the essentials; ${told}; ${rounds} rounds of ${times}`,
    },
  ]
}

/** One template with three numbers, ours and as Handlebars compiles it, in turns. */
function benchTemplate(): BenchResult {
  const { compile, helpers } = voiceOf(resolveLocale(locales, 'en'))
  const text =
    'Validation accuracy fell from {{pct seen.from}} to {{pct seen.to}} over {{unit seen.span "epochs"}}.{{#if late}} It is late.{{/if}}'
  const values = { seen: { from: 0.761, to: 0.734, span: 3 } }
  const [own, theirs] = [compile(text), handlebarsCompile(helpers)(text)]
  const pairs = Array.from(
    { length: rounds },
    () => [timeOf(() => own(values)), timeOf(() => theirs(values))] as const,
  )
  return {
    name: 'a template filled in, against the function that Handlebars compiles',
    figure: median(pairs.map(([ours, plain]) => plain / ours)),
    unit: '× faster',
    bar: { atLeast: 1 },
    note: `the same helpers, most of whose time is that of Intl; ${rounds} pairs in turns; ours ${median(pairs.map(([ours]) => ours)).toFixed(1)} µs`,
  }
}

/** Microseconds a call takes. */
function timeOf(call: () => unknown, calls = 1): number {
  const start = performance.now()
  for (let time = 0; time < times; time++) call()
  return ((performance.now() - start) * 1000) / (times * calls)
}
