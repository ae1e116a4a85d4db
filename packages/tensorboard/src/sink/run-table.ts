import { type Facts, formatKey, parseKey, type Report, type Severity, type Summary } from '@scram/core'
import { type Hparams, hparamsEnd, hparamsExperiment, hparamsStart } from '../format/hparams-summary.ts'
import { scalarMetadata, scalarSummary } from '../format/scalar-summary.ts'
import type { SummaryValue } from '../format/summary-value.ts'

const longest = 200
const outcomes = { fired: 1, quiet: 0 } as const

/** A run's row in the table that compares runs: its facts, and what was found. Times are in seconds since 1970. */
export interface RunTable {
  facts(facts: Facts): void
  start(time: number): readonly SummaryValue[]
  report(report: Report): void
  /** How much was found so far. */
  counts(): readonly SummaryValue[]
  end(summary: Summary, time: number): readonly SummaryValue[]
}

/** What heads the columns of what was found. */
export type TableHeadings = Readonly<Record<'error' | 'warning', string>>

const english: TableHeadings = { error: 'problems', warning: 'warnings' }

export function createRunTable(headings: TableHeadings = english): RunTable {
  const hparams: Record<string, Hparams[string]> = {}
  const found = new Map<string, Severity>()
  let isShown = false

  function counts(): readonly SummaryValue[] {
    const severities = [...found.values()]
    return (['error', 'warning'] as const).map((severity) =>
      count(countTags[severity], severities.filter((other) => other === severity).length),
    )
  }

  return {
    facts(facts) {
      for (const [key, value] of Object.entries(facts)) {
        const isNumber = typeof value === 'number'
        // What layers are like would give the table hundreds of columns.
        if (parseKey(key).name !== key || (isNumber && !Number.isFinite(value))) continue
        hparams[key] = typeof value === 'string' ? value.slice(0, longest) : value
      }
    },
    start(time) {
      // TensorBoard shows no table of runs without settings, only a page that says so.
      isShown = Object.keys(hparams).length > 0
      return isShown ? [hparamsStart(hparams, time)] : []
    },
    report: ({ rule, labels, severity }) => void found.set(formatKey(rule, labels), severity),
    counts,
    end({ rules }, time) {
      const judged = rules.flatMap(({ rule, outcome }) =>
        outcome === 'fired' || outcome === 'quiet' ? [count(ruleTag(rule), outcomes[outcome])] : [],
      )
      const metrics = [
        { tag: countTags.error, title: headings.error },
        { tag: countTags.warning, title: headings.warning },
        ...rules.map(({ rule }) => ({ tag: ruleTag(rule), title: rule })),
      ]
      const row = isShown ? [hparamsExperiment(hparams, metrics), hparamsEnd(time)] : []
      return [...counts(), ...judged, ...row]
    },
  }
}

const countTags = { error: 'found/problems', warning: 'found/warnings' } as const

function ruleTag(rule: string): string {
  return `found/${rule}`
}

function count(tag: string, value: number): SummaryValue {
  return scalarSummary(tag, value, scalarMetadata())
}
