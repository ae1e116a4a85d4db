import { createRun, type MetricEntry, type Rule } from '@scram/core'
import { formatProblems, PackError, type PackSet, runCase } from '@scram/packs'
import { addMetrics } from './add-metrics.ts'
import { findExamples } from './find-examples.ts'
import { judgeCourse } from './judge-course.ts'
import { newMetrics } from './metric-slot.ts'
import type { OpenPack } from './open-pack.ts'
import type { Answers } from './question.ts'
import { metricSlots, ruleDraft, testedMetric } from './rule-draft.ts'
import { type PlainMap, toYaml } from './to-yaml.ts'
import { isOwn } from './use-questions.ts'

/** A rule that passes `scram check` and its own examples, as text. */
export interface Scaffold {
  readonly rule: string
  /** The text of pack.yaml, with the metrics that are new. */
  readonly pack: string
  /** The metrics that were added to it, by name. */
  readonly added: Readonly<Record<string, MetricEntry>>
}

const remarks = {
  status: 'draft, incubating, stable or deprecated',
  severity: 'how bad it is, if it is right: error, warning or info',
  likelihood: 'how sure this makes one: observed, very_likely, likely, about_even or possible',
}

/**
 * Writes the rule that was answered, with examples that come true: those of its template, or ones that are found for its
 * test.
 *
 * @throws Error where no course of the metric makes it speak, none leaves it silent, or an example of the template does not
 * hold; PackError where the rule would not pass `scram check`
 */
export async function scaffoldRule(pack: OpenPack, answers: Answers, schemaLine: string): Promise<Scaffold> {
  const { name = '' } = answers
  const file = `${name}.yaml`
  const added = newMetrics(metricSlots(answers, pack.templates), answers, pack.catalogue)
  const packText = addMetrics(pack.packFile, added)
  const read = (text: string): { readonly set: PackSet; readonly rule: Rule } => {
    const set = pack.read({ 'pack.yaml': packText, [file]: text }, file)
    // A draft has no examples yet; all else that is wrong with it, a warning too, would be wrong with the rule.
    const problems = set.problems.filter(
      (problem) =>
        problem.severity === 'error' || (problem.file.endsWith(file) && problem.code !== 'missing-example'),
    )
    const rule = set.rules.find(({ id }) => id.endsWith(`/${name}`))
    if (problems.length > 0 || !rule) throw new PackError(problems, formatProblems(problems, set.files))
    return { set, rule }
  }
  const draft = ruleDraft(answers, pack)
  const text = toYaml(schemaLine, isOwn(answers) ? await withExamples(draft) : draft, remarks)
  const { set, rule } = read(text)
  await tryExamples(set, rule)
  return { rule: text, pack: packText, added }

  async function withExamples(draft: PlainMap): Promise<PlainMap> {
    const { set, rule } = read(toYaml(schemaLine, draft))
    const tested = testedMetric(answers, pack.catalogue)
    const examples = await findExamples(tested, (courses) =>
      judgeCourse(rule, set.catalogue, tested.every, courses),
    )
    if (!examples) throw new Error(neverSo(tested.metric, tested.entry.range))
    return { ...draft, examples }
  }
}

/** @throws Error that names the examples that do not hold. */
async function tryExamples({ rules, catalogue, cases }: PackSet, rule: Rule): Promise<void> {
  const wrong: string[] = []
  for (const each of cases[rule.id] ?? []) {
    const { differences } = await runCase(rule, each, { rules, catalogue, createRun })
    if (differences.length > 0) wrong.push(each.name)
  }
  if (wrong.length > 0)
    throw new Error(
      `with these values, what the template shows does not hold: ${wrong.join('; ')}. Try others.`,
    )
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
