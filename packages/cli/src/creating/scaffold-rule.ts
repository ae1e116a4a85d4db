import { formatProblems, PackError } from '@scram/packs'
import { addMetrics } from './add-metrics.ts'
import type { ExampleText } from './example-text.ts'
import { findExamples } from './find-examples.ts'
import { judgeCourse } from './judge-course.ts'
import { metricOf } from './metric-of.ts'
import type { OpenPack } from './open-pack.ts'
import type { Answers } from './question.ts'
import { ruleDraft, testedMetric } from './rule-draft.ts'
import { toYaml } from './to-yaml.ts'

/** A rule that passes `scram check` and its own examples, as text. */
export interface Scaffold {
  readonly rule: string
  /** The text of pack.yaml, with the metric if that is new. */
  readonly pack: string
  /** The metric that was added to it. */
  readonly added?: string
}

const remarks = {
  status: 'draft, incubating, stable or deprecated',
  severity: 'how bad it is, if it is right: error, warning or info',
  likelihood: 'how sure this makes one: observed, very_likely, likely, about_even or possible',
}

/**
 * Writes the rule that was answered, with examples that come true.
 *
 * @throws Error where no course of the metric makes it speak, or none leaves it silent; PackError where the rule would not
 * pass `scram check`
 */
export async function scaffoldRule(pack: OpenPack, answers: Answers, schemaLine: string): Promise<Scaffold> {
  const { name = '', metric = '' } = answers
  const isNew = !Object.hasOwn(pack.catalogue.metrics, metric)
  const packText = isNew
    ? addMetrics(pack.packFile, { [metric]: metricOf(metric, answers, pack.catalogue) })
    : pack.packFile
  const file = `${name}.yaml`
  const draft = ruleDraft(answers, pack.catalogue)
  const write = (examples: readonly ExampleText[]): string =>
    toYaml(schemaLine, { ...draft, examples }, remarks)
  const read = (text: string) => {
    const set = pack.read({ 'pack.yaml': packText, [file]: text }, file)
    const errors = set.problems.filter(({ severity }) => severity === 'error')
    if (errors.length > 0) throw new PackError(errors, formatProblems(errors, set.files))
    return set
  }

  const { rules, catalogue } = read(write([]))
  const rule = rules.find(({ id }) => id.endsWith(`/${name}`))
  const tested = testedMetric(answers, pack.catalogue)
  const examples =
    rule && (await findExamples(tested, (courses) => judgeCourse(rule, catalogue, tested.every, courses)))
  if (!examples) throw new Error(neverSo(tested.metric, tested.entry.range))
  const text = write(examples)
  read(text)
  return { rule: text, pack: packText, ...(isNew && { added: metric }) }
}

function neverSo(metric: string, range: readonly [number | null, number | null] | undefined): string {
  const [low, high] = range ?? []
  const lies =
    low != null && high != null
      ? ` It lies between ${low} and ${high}.`
      : low != null
        ? ` It is never below ${low}.`
        : high != null
          ? ` It is never above ${high}.`
          : ''
  return `there is no course of ${metric} in which this is so at one time and not so at another.${lies}`
}
