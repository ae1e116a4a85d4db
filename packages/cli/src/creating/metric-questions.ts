import type { Catalogue } from '@scram/core'
import { patterns } from '@scram/schemas'
import { closest, distance } from 'fastest-levenshtein'
import { isNewMetric } from './metric-slot.ts'
import type { Answers, Question } from './question.ts'

/** A place for a metric in a rule. */
export type MetricSlot = Pick<Question, 'key' | 'flag' | 'ask' | 'applies' | 'fallback'>

/** Which metric goes into a slot and, where no catalogue knows it yet, what that metric is. */
export function metricQuestions(catalogue: Catalogue, slot: MetricSlot, given: Answers): readonly Question[] {
  const { key } = slot
  const { metrics } = catalogue
  const applies = (answers: Answers): boolean =>
    slot.applies?.(answers) !== false && isNewMetric(answers[key] ?? '', catalogue)

  /** A name that is nearly another one may be a slip of the pen, unless it is said what it is. */
  function objection(metric: string): string | undefined {
    if (Object.hasOwn(metrics, metric)) return undefined
    const [real] = Object.entries(metrics).find(([, { aliases }]) => aliases?.includes(metric)) ?? []
    if (real !== undefined) return `this is another name of ${real}; write ${real}.`
    if (!new RegExp(patterns.metric, 'u').test(metric))
      return 'a metric is named as the training logs it, such as perplexity or val_f1, beginning with a letter.'
    const near = closest(metric, Object.keys(metrics))
    const isNear = distance(metric, near) <= Math.min(2, metric.length / 3)
    if (!isNear || given[`${key}.title`] !== undefined) return undefined
    return `did you mean ${near}? If it is another metric, say what it is with --metric-title.`
  }

  return [
    {
      ...slot,
      about:
        'The name under which the training logs it, such as val_loss. One that is not in the list becomes a new one.',
      choices: () => Object.entries(metrics).map(([value, { title }]) => ({ value, hint: title })),
      other: (name) => `a new metric, ${name}`,
      objection,
    },
    {
      key: `${key}.title`,
      flag: '--metric-title',
      ask: 'What is this metric, in a few words?',
      about: 'For learners, who read it in messages, such as "validation perplexity".',
      applies,
      fallback: (answers) => (answers[key] ?? '').replaceAll(/[_.:/-]+/g, ' ').trim(),
      objection: (title) => (title === '' ? 'a few words are needed.' : undefined),
    },
    {
      key: `${key}.clock`,
      flag: '--clock',
      ask: 'When is it logged?',
      about: 'A rule that looks at every step needs a metric that is logged at every step.',
      applies,
      choices: () => [
        { value: 'epoch', hint: 'once an epoch, as what is measured on validation data' },
        { value: 'step', hint: 'at every step' },
      ],
      fallback: () => 'epoch',
    },
    {
      key: `${key}.unit`,
      flag: '--unit',
      ask: 'What kind of number is it?',
      about: 'So that messages write it as readers know it.',
      applies,
      choices: () => [
        { value: 'number', hint: 'a plain number' },
        { value: 'fraction', hint: 'a share from 0 to 1, such as an accuracy' },
        { value: 'count', hint: 'how many of something' },
        { value: 'seconds' },
      ],
      fallback: () => 'number',
    },
    {
      key: `${key}.better`,
      flag: '--better',
      ask: 'Which way is it better?',
      about: 'So that "its best value" means something.',
      applies,
      choices: () => [{ value: 'lower' }, { value: 'higher' }, { value: 'neither' }],
      fallback: () => 'neither',
    },
  ]
}
