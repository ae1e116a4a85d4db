import type { Catalogue, Window } from '@scram/core'
import { leafOf, numbersIn } from './leaf-of.ts'
import { entryOf } from './metric-slot.ts'
import type { OpenPack } from './open-pack.ts'
import type { Answers } from './question.ts'
import { usualBody, usualTitle } from './rule-words.ts'
import type { TemplateText } from './template-text.ts'
import type { TestedMetric } from './tested-metric.ts'
import type { PlainMap } from './to-yaml.ts'
import { isOwn, typedValue, withKey } from './use-questions.ts'

/** The test that was answered, with what the catalogue says of its metric. */
export function testedMetric(answers: Answers, catalogue: Catalogue): TestedMetric {
  const { metric = '', measure = 'last', comparison = '', value = '' } = answers
  const entry = entryOf('metric', answers, catalogue)
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

/** A name and a title that say what the rule is about; the title of a template is its own. */
export function usualNames(
  answers: Answers,
  { catalogue, templates }: Pick<OpenPack, 'catalogue' | 'templates'>,
): { readonly name: string; readonly title: string } {
  if (!isOwn(answers)) {
    const [slot = ''] = metricSlots(answers, templates)
    return { title: '', name: idOf(`${answers[slot] ?? ''} ${answers.use}`) }
  }
  const tested = testedMetric(answers, catalogue)
  const title = usualTitle(tested)
  const plain = usualTitle({ ...tested, entry: { ...tested.entry, title: tested.metric } })
  return { title, name: idOf(plain) }
}

/** The keys of the answers that name metrics. */
export function metricSlots(answers: Answers, templates: readonly TemplateText[]): readonly string[] {
  if (isOwn(answers)) return ['metric']
  const parameters = templates.find(({ name }) => name === answers.use)?.parameters ?? {}
  return Object.entries(parameters).flatMap(([name, { type }]) => (type === 'metric' ? [withKey(name)] : []))
}

/** A rule as its file will hold it; one that uses no template still lacks its examples. */
export function ruleDraft(answers: Answers, pack: Pick<OpenPack, 'catalogue' | 'templates'>): PlainMap {
  const { name = '', severity, likelihood, topic } = answers
  const about = { status: 'draft', severity, likelihood, topic }
  const words = wordsOf(answers)
  if (!isOwn(answers)) {
    const { use = '' } = answers
    const parameters = Object.entries(pack.templates.find((each) => each.name === use)?.parameters ?? {})
    const filled = parameters.flatMap(([key, parameter]): readonly [string, string | number][] => {
      const value = answers[withKey(key)]
      return value === undefined ? [] : [[key, typedValue(value, parameter)]]
    })
    const message = Object.values(words).some((each) => each !== undefined) ? { message: words } : {}
    return { format: 1, rule: name, use, with: Object.fromEntries(filled), ...about, ...message }
  }
  const tested = testedMetric(answers, pack.catalogue)
  const [label] = tested.entry.labels ?? []
  return {
    format: 1,
    rule: name,
    ...about,
    check: `every ${tested.every}`,
    ...(label !== undefined && { for_each: label }),
    when: leafOf(answers),
    message: { title: words.title, body: usualBody(tested), why: words.why, causes: words.causes },
  }
}

function wordsOf({ title, why, cause, try: remedy }: Answers): PlainMap {
  const causes = cause
    ? { [idOf(cause.split(' ').slice(0, 6).join(' '))]: { cause, try: remedy } }
    : undefined
  return { title, why, causes }
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
