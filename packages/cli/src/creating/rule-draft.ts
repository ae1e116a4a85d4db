import type { Catalogue, Window } from '@scram/core'
import { leafOf, numbersIn } from './leaf-of.ts'
import { metricOf } from './metric-of.ts'
import type { Answers } from './question.ts'
import { usualBody, usualTitle } from './rule-words.ts'
import type { TestedMetric } from './tested-metric.ts'

/** The test that was answered, with what the catalogue says of its metric. */
export function testedMetric(answers: Answers, catalogue: Catalogue): TestedMetric {
  const { metric = '', measure = 'last', comparison = '', value = '' } = answers
  const entry = metricOf(metric, answers, catalogue)
  const over = windowOf(answers.over)
  const [label] = entry.labels ?? []
  const inSteps =
    over === undefined || over.unit === 'readings' ? entry.clock === 'step' : over.unit === 'steps'
  return {
    metric,
    key: label === undefined ? metric : `${metric}{${label}=first}`,
    entry,
    measure,
    over,
    comparison,
    numbers: value === '' ? [] : numbersIn(value),
    every: inSteps ? 'step' : 'epoch',
  }
}

/** A name and a title that say what the test is about. */
export function usualNames(
  answers: Answers,
  catalogue: Catalogue,
): { readonly name: string; readonly title: string } {
  const tested = testedMetric(answers, catalogue)
  const title = usualTitle(tested)
  const plain = usualTitle({ ...tested, entry: { ...tested.entry, title: tested.metric } })
  return { title, name: idOf(plain) }
}

/** A rule as its file will hold it, but for its examples. */
export function ruleDraft(answers: Answers, catalogue: Catalogue): Readonly<Record<string, unknown>> {
  const tested = testedMetric(answers, catalogue)
  const { name, title, why, cause, try: remedy, severity, likelihood, topic } = answers
  const [label] = tested.entry.labels ?? []
  return {
    format: 1,
    rule: name,
    status: 'draft',
    severity,
    likelihood,
    topic,
    check: `every ${tested.every}`,
    ...(label !== undefined && { for_each: label }),
    when: leafOf(answers),
    message: {
      title,
      body: usualBody(tested),
      why,
      ...(cause && { causes: { [idOf(cause.split(' ').slice(0, 6).join(' '))]: { cause, try: remedy } } }),
    },
  }
}

function windowOf(over: string | undefined): Window | undefined {
  const [, count, unit] = /^(\d+) (epoch|step|reading)s?$/.exec(over ?? '') ?? []
  return count === undefined ? undefined : { count: Number(count), unit: `${unit}s` as Window['unit'] }
}

/** A text as an id: small letters and digits with a - between words, beginning with a letter. */
function idOf(text: string): string {
  const id = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
  return id === '' ? 'new' : id
}
