import { type Candidate, candidatesOf } from './candidates-of.ts'
import type { Course } from './course-with.ts'
import type { ExampleText } from './example-text.ts'
import type { Judgement } from './judge-course.ts'
import type { TestedMetric } from './tested-metric.ts'

/**
 * Finds examples of a rule: one on which it fires, one on which it is silent and, where there is such a thing, one on which
 * it cannot tell. They are guessed from the test, and the engine has the last word. Undefined where the rule never fires
 * or never is silent.
 *
 * @param judge what the rule makes of series
 */
export async function findExamples(
  tested: TestedMetric,
  judge: (courses: Readonly<Record<string, Course>>) => Promise<Judgement | undefined>,
): Promise<readonly ExampleText[] | undefined> {
  const { key, every, metric } = tested
  const counted = every === 'step' ? { every } : {}
  const first = async (
    candidates: readonly Candidate[],
    wanted: string,
  ): Promise<ExampleText | undefined> => {
    for (const { name, course } of candidates) {
      const series: Record<string, Course> = course.length === 0 ? other(metric) : { [key]: course }
      const judgement = await judge(series)
      if (judgement && wanted in judgement) return { name, ...counted, series, ...judgement }
    }
    return undefined
  }
  const { yes, no } = candidatesOf(tested)
  const firing = await first(yes, 'fires_at')
  const silent = await first(no, 'silent')
  if (!firing || !silent) return undefined
  const blind = await first([{ name: `${metric} is not logged`, course: [] }], 'cannot_tell')
  return [firing, silent, ...(blind ? [blind] : [])]
}

/** A training in which a metric is not logged. */
function other(metric: string): Record<string, Course> {
  return { [metric === 'loss' ? 'accuracy' : 'loss']: metric === 'loss' ? ['0.1..0.9 x8'] : ['1..0.5 x8'] }
}
