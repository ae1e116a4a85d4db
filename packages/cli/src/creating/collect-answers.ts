import type { Answers, Question } from './question.ts'

/** Puts a question to a person, and gives the answer once `objection` has none to it. */
export type Ask = (
  question: Question,
  answers: Answers,
  objection: (answer: string) => Promise<string | undefined>,
) => Promise<string>

/**
 * Goes through the questions in order. What was given is taken and checked; the usual answers fill the gaps. Where
 * something is needed that was not given, all that was not given is asked for, if somebody can be asked.
 *
 * @throws Error that says everything that is wrong with what was given, or else names every flag that is missing
 */
export async function collectAnswers(
  questions: readonly Question[],
  given: Answers,
  ask?: Ask,
): Promise<Answers> {
  try {
    return await fill(questions, given)
  } catch (error) {
    if (!ask || !(error instanceof MissingAnswers)) throw error
    return askFor(questions, given, ask)
  }
}

/** What is needed was not given. */
class MissingAnswers extends Error {}

async function fill(questions: readonly Question[], given: Answers): Promise<Answers> {
  const answers: Record<string, string> = {}
  const missing: string[] = []
  const wrong: string[] = []
  for (const question of questions) {
    if (question.applies?.(answers) === false) continue
    const answer = given[question.key] ?? question.fallback?.(answers)
    if (answer === undefined) {
      missing.push(`${question.flag}: ${question.about}`)
      continue
    }
    // What hangs on an answer that is missing cannot be judged yet.
    const objection = missing.length > 0 ? undefined : await objectionTo(question, answer, answers)
    if (objection !== undefined) wrong.push(`${shown(question, answer, answers)}: ${objection}`)
    answers[question.key] = answer
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  if (missing.length > 0)
    throw new MissingAnswers(
      `Nobody can be asked here, so ${missing.length === 1 ? 'this is' : 'these are'} needed:\n${missing
        .map((each) => `  ${each}`)
        .join('\n')}`,
    )
  return answers
}

async function askFor(questions: readonly Question[], given: Answers, ask: Ask): Promise<Answers> {
  const answers: Record<string, string> = {}
  for (const question of questions) {
    if (question.applies?.(answers) === false) continue
    const known = given[question.key]
    const objection = known === undefined ? undefined : await objectionTo(question, known, answers)
    if (objection !== undefined) throw new Error(`${shown(question, known ?? '', answers)}: ${objection}`)
    answers[question.key] =
      known ?? (await ask(question, answers, (answer) => objectionTo(question, answer, answers)))
  }
  return answers
}

function shown({ flag, given }: Question, answer: string, answers: Answers): string {
  return given?.(answer, answers) ?? `${flag} ${answer}`
}

async function objectionTo(
  { choices, other, objection }: Question,
  answer: string,
  answers: Answers,
): Promise<string | undefined> {
  const values = choices?.(answers).map(({ value }) => value)
  if (values && !other && !values.includes(answer)) return `it must be one of ${values.join(', ')}.`
  return objection?.(answer, answers)
}
