import type { MetricEntry, Window } from '@scram/core'
import { english } from '../english.ts'
import { tellSource, tellWindow } from '../explaining/tell-source.ts'
import { exported } from './leaf-of.ts'

/** The test that words are made for. */
export interface SpokenTest {
  readonly metric: string
  readonly entry: MetricEntry
  /** A measure, `trend` or `is`. */
  readonly measure: string
  readonly over: Window | undefined
  readonly comparison: string
}

const says: Readonly<Record<string, string>> = {
  above: 'is high',
  at_least: 'is high',
  below: 'is low',
  at_most: 'is low',
  between: 'is where it should not be',
  outside: 'is out of its range',
  rising: 'is rising',
  falling: 'is falling',
  flat: 'does not move',
  not_finite: 'is no longer a number',
  missing: 'is not logged',
}

/** The longest title. */
export const longestTitle = 60

/** A title to begin with: `Perplexity is high`. */
export function usualTitle(test: SpokenTest): string {
  const [title, short] = [test.entry.title, test.metric].map((name) => titleOf(capital(name), test))
  return title !== undefined && title.length <= longestTitle ? title : (short ?? '').slice(0, longestTitle)
}

function titleOf(name: string, { comparison, measure }: SpokenTest): string {
  if (measure === 'std') return `${name} ${comparison.startsWith('b') ? 'hardly varies' : 'varies a lot'}`
  if (measure.startsWith('change') || measure === 'slope') return `${name} changes in an unusual way`
  return `${name} ${says[comparison] ?? 'looks unusual'}`
}

/** What was seen, as a template over what the test reads. */
export function usualBody({ entry, measure, over, comparison }: SpokenTest): string {
  const where = entry.labels?.[0] === undefined ? '' : ` (of {{${entry.labels[0]}}})`
  const name = `${entry.title}${where}`
  if (measure === 'is') {
    return comparison === 'missing'
      ? `${capital(name)} was never logged.`
      : `${capital(name)} stopped being a finite number at step {{num step}}.`
  }
  const number = helperFor(measure, entry)
  if (measure === 'trend') {
    const over_ = over ? ` over ${tellWindow(english(), over)}` : ''
    return `${capital(name)} went from {{${number} ${exported}.from}} to {{${number} ${exported}.to}}${over_}.`
  }
  const what = tellSource(english(), { metric: name, measure, ...(over && { over }) })
  return `${capital(what)} is {{${number} ${exported}.value}}.`
}

const percents = new Set(['change_percent', 'above_best_percent', 'below_best_percent'])
const counts = new Set(['count', 'count_not_finite', 'crossings', 'since_best'])
const differences = new Set(['change', 'slope', 'std', 'below_best', 'above_best'])

/** The template helper that writes a measure's number as readers of its metric know it. */
function helperFor(measure: string, { unit }: MetricEntry): string {
  if (percents.has(measure)) return 'percent'
  if (counts.has(measure) || unit !== 'fraction') return 'num'
  return differences.has(measure) ? 'pp' : 'pct'
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
