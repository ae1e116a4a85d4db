import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { aboutQuestions } from '../creating/about-questions.ts'
import { askInTerminal } from '../creating/ask-in-terminal.ts'
import { collectAnswers } from '../creating/collect-answers.ts'
import { metricQuestions } from '../creating/metric-questions.ts'
import { writeNewFiles } from '../creating/new-files.ts'
import { openPack } from '../creating/open-pack.ts'
import type { Answers, Question } from '../creating/question.ts'
import { usualNames } from '../creating/rule-draft.ts'
import { scaffoldRule } from '../creating/scaffold-rule.ts'
import { schemaLine } from '../creating/schema-line.ts'
import { testQuestions } from '../creating/test-questions.ts'
import type { Terminal } from '../terminal.ts'

const comparisonFlags = ['above', 'atLeast', 'below', 'atMost', 'between', 'outside', 'trend', 'is'] as const

/** The options of the command: `pack`, and the rest answers. */
export type NewRuleOptions = { readonly pack: string } & Readonly<Record<string, string>>

/** Adds a rule to a pack, of what is given and what is answered. */
export async function newRule(
  terminal: Terminal,
  name: string | undefined,
  { pack: folder, ...options }: NewRuleOptions,
): Promise<void> {
  const { cwd, isInteractive } = terminal
  const pack = openPack(folder, cwd)
  const line = schemaLine(resolve(cwd, folder), 'rule')
  const given = { ...withComparison(options), ...(name !== undefined && { name }) }

  const tryOut = async (answers: Answers): Promise<string | undefined> => {
    try {
      await scaffoldRule(pack, { ...standIns, ...answers }, line)
      return undefined
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }
  const questions: readonly Question[] = [
    ...metricQuestions(pack.catalogue, given),
    ...testQuestions(pack.catalogue, tryOut),
    ...aboutQuestions(
      {
        taken: new Set(Object.keys(pack.set.files).map((path) => path.replace(/^.*\/|\.yaml$/g, ''))),
        topics: [...new Set(pack.set.rules.map(({ topic }) => topic))],
      },
      (answers) => usualNames(answers, pack.catalogue),
    ),
  ]
  const ask = isInteractive ? await askInTerminal(terminal) : undefined
  const answers = await collectAnswers(questions, given, ask)
  const { rule, pack: packText, added } = await scaffoldRule(pack, answers, line)
  const path = join(folder, `${answers.name}.yaml`)
  writeNewFiles([{ path, text: rule }], cwd)
  if (added !== undefined) writeFileSync(resolve(cwd, folder, 'pack.yaml'), packText)

  const shown = join('.', folder) === '.' ? '.' : `./${join('.', folder)}`
  terminal.out(
    `Wrote ${path}${added === undefined ? '' : `, and the metric ${added} into ${join(folder, 'pack.yaml')}`}.\n\n`,
  )
  terminal.out(
    `  scram check ${shown}\n  scram test ${shown}\n  scram explain ${answers.name} --pack ${shown}\n`,
  )
}

/** What a rule needs besides its test, while only the test is tried out. */
const standIns: Answers = {
  name: 'tried-out',
  title: 'Tried out',
  why: 'Tried out.',
  severity: 'info',
  likelihood: 'possible',
  topic: 'tried-out',
}

/** Turns the flag of a comparison into what is asked for: a measure where it implies one, the comparison, its number. */
function withComparison(options: Readonly<Record<string, string>>): Answers {
  const found = comparisonFlags.filter((flag) => options[flag] !== undefined)
  const [flag, another] = found
  if (flag === undefined) return options
  if (another !== undefined)
    throw new Error(`A test has one comparison. Choose one of ${found.map(asFlag).join(', ')}.`)
  const value = options[flag] ?? ''
  if (flag !== 'trend' && flag !== 'is')
    return { ...options, comparison: asFlag(flag).slice(2).replace('-', '_'), value }
  if (options.measure !== undefined)
    throw new Error(`${asFlag(flag)} looks at the metric itself; leave --measure out.`)
  return { ...options, measure: flag, comparison: value }
}

function asFlag(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
