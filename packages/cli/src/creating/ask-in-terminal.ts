import pc from 'picocolors'
import { breakLines } from '../explaining/break-lines.ts'
import type { Terminal } from '../terminal.ts'
import type { Ask } from './collect-answers.ts'
import type { Answers, Choice, Question } from './question.ts'

/** More choices than this are searched by typing. */
const mostListed = 12

/** A person has had enough of the questions. */
export class Cancelled extends Error {
  constructor() {
    super('Nothing was written.')
  }
}

/**
 * Asks in a terminal. The usual answer is there already and needs Enter alone; one that will not do can be corrected.
 *
 * @throws Cancelled where Ctrl-C or Escape is pressed
 */
export async function askInTerminal({ input, output, columns, color }: Terminal): Promise<Ask> {
  const prompts = await import('@clack/prompts')
  const style = pc.createColors(color)
  const streams = { input: input(), output: output() }

  const said = (answer: string | symbol | undefined): string => {
    if (prompts.isCancel(answer)) throw new Cancelled()
    return (answer ?? '').toString().trim()
  }

  // These two prompts show their message as it is; the list breaks and frames its own.
  const framed = ({ ask, about }: Question): string =>
    [
      ask,
      ...breakLines(about, columns - 3).map((line) => `${style.gray(prompts.S_BAR)}  ${style.dim(line)}`),
    ].join('\n')

  const write = async (question: Question, initialValue: string | undefined): Promise<string> =>
    said(
      await prompts.text({
        ...streams,
        message: framed(question),
        ...(initialValue !== undefined && { initialValue }),
      }),
    )

  const choose = async (question: Question, answers: Answers, usual: string | undefined): Promise<string> => {
    const { ask, about, choices, other } = question
    const asOption = ({ value, hint }: Choice): { value: string; label: string } => ({
      value,
      label: hint === undefined ? value : `${value} ${style.dim(`– ${hint}`)}`,
    })
    const all = choices?.(answers) ?? []
    const isKnown = all.some(({ value }) => value === usual)
    const initialValue = usual !== undefined && isKnown ? { initialValue: usual } : {}
    const options = all.map(asOption)
    if (!other && all.length <= mostListed)
      return said(
        await prompts.select({
          ...streams,
          message: `${ask}\n${style.dim(about)}`,
          options,
          ...initialValue,
        }),
      )
    return said(
      await prompts.autocomplete({
        ...streams,
        message: framed(question),
        maxItems: mostListed,
        ...initialValue,
        ...(usual !== undefined && !isKnown && { initialUserInput: usual }),
        options() {
          const typed = this.userInput.trim()
          const isNew = other && typed !== '' && all.every(({ value }) => value !== typed)
          return isNew ? [...options, asOption({ value: typed, hint: other(typed) })] : options
        },
      }),
    )
  }

  return async (question, answers, objection) => {
    let answer = question.fallback?.(answers)
    for (;;) {
      answer = await (question.choices ? choose(question, answers, answer) : write(question, answer))
      const wrong = await objection(answer)
      if (wrong === undefined) return answer
      prompts.log.error(wrong, streams)
    }
  }
}
