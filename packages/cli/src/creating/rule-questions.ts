import { aboutQuestions } from './about-questions.ts'
import { metricQuestions } from './metric-questions.ts'
import type { OpenPack } from './open-pack.ts'
import type { Answers, Question } from './question.ts'
import { usualNames } from './rule-draft.ts'
import { testQuestions } from './test-questions.ts'
import { isOwn, useQuestions } from './use-questions.ts'

/**
 * All that a new rule needs to say, in the order in which it is asked.
 *
 * @param given what is known already
 * @param tryOut says what is wrong with a rule that has a test and nothing else yet
 */
export function ruleQuestions(
  pack: Pick<OpenPack, 'catalogue' | 'templates' | 'set'>,
  given: Answers,
  tryOut: (answers: Answers) => Promise<string | undefined>,
): readonly Question[] {
  const { catalogue, templates, set } = pack
  const metric = { key: 'metric', flag: '--metric', ask: 'Which metric does it look at?', applies: isOwn }
  const surroundings = {
    taken: new Set(Object.keys(set.files).map((path) => path.replace(/^.*\/|\.yaml$/g, ''))),
    topics: [...new Set(set.rules.map(({ topic }) => topic))],
    given,
  }
  return [
    ...useQuestions(templates, catalogue, given, tryOut),
    ...metricQuestions(catalogue, metric, given),
    ...testQuestions(catalogue, tryOut),
    ...aboutQuestions(surroundings, (answers) => usualNames(answers, pack)),
  ]
}
