import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { reasonOf } from '@scram/core'
import { askInTerminal } from '../creating/ask-in-terminal.ts'
import { collectAnswers } from '../creating/collect-answers.ts'
import { isNewMetric } from '../creating/metric-slot.ts'
import { writeNewFiles } from '../creating/new-files.ts'
import { type OpenPack, openPack } from '../creating/open-pack.ts'
import type { Answers } from '../creating/question.ts'
import { metricSlots } from '../creating/rule-draft.ts'
import { ruleQuestions } from '../creating/rule-questions.ts'
import { scaffoldRule } from '../creating/scaffold-rule.ts'
import { schemaLine } from '../creating/schema-line.ts'
import { isOwn, ownTest, withKey } from '../creating/use-questions.ts'
import type { Terminal } from '../terminal.ts'

const comparisonFlags = ['above', 'atLeast', 'below', 'atMost', 'between', 'outside', 'trend', 'is'] as const

/** The options of the command: `pack`, what fills in a template, and the rest answers. */
export type NewRuleOptions = { readonly pack: string; readonly with?: readonly string[] } & Readonly<
  Record<string, string>
>

/** Adds a rule to a pack, of what is given and what is answered. */
export async function newRule(
  terminal: Terminal,
  name: string | undefined,
  { pack: folder, with: filled = [], ...options }: NewRuleOptions,
): Promise<void> {
  const { cwd, isInteractive } = terminal
  const pack = openPack(folder, cwd)
  const line = schemaLine(resolve(cwd, folder), 'rule')
  const given = givenAnswers({ ...options, ...(name !== undefined && { name }) }, filled, pack)

  const tryOut = async (answers: Answers): Promise<string | undefined> => {
    try {
      await scaffoldRule(pack, { ...(isOwn(answers) && standIns), name: 'tried-out', ...answers }, line)
      return undefined
    } catch (error) {
      return reasonOf(error)
    }
  }
  const questions = ruleQuestions(pack, given, tryOut)
  const ask = isInteractive ? await askInTerminal(terminal) : undefined
  const answers = await collectAnswers(questions, given, ask)
  const { rule, pack: packText, added } = await scaffoldRule(pack, answers, line)
  const path = join(folder, `${answers.name}.yaml`)
  writeNewFiles([{ path, text: rule }], cwd)
  if (packText !== pack.packFile) writeFileSync(resolve(cwd, folder, 'pack.yaml'), packText)

  const shown = join('.', folder) === '.' ? '.' : `./${join('.', folder)}`
  const metrics = Object.keys(added).join(' and ')
  const also = metrics && `, and the metric ${metrics} into ${join(folder, 'pack.yaml')}`
  terminal.out(`Wrote ${path}${also}.\n\n`)
  terminal.out(
    `  scram check ${shown}\n  scram test ${shown}\n  scram explain ${answers.name} --pack ${shown}\n`,
  )
}

/** What a rule needs besides its test, while only the test is tried out. */
const standIns: Answers = {
  title: 'Tried out',
  why: 'Tried out.',
  severity: 'info',
  likelihood: 'possible',
  topic: 'tried-out',
}

const newMetricFlags = { metricTitle: 'title', clock: 'clock', unit: 'unit', better: 'better' } as const

/** The options of a call as answers: those of a comparison, those of a template, and what is said of a new metric. */
function givenAnswers(
  options: Readonly<Record<string, string>>,
  filled: readonly string[],
  { catalogue, templates }: OpenPack,
): Answers {
  const parameters = filled.map((text) => {
    const [, key, value] = /^([^=]+)=(.*)$/s.exec(text) ?? []
    if (key === undefined || value === undefined)
      throw new Error(
        `--with ${text}: write the name of a parameter, = and its value, such as --with metric=loss.`,
      )
    return [key, value] as const
  })
  const { use = ownTest } = options
  const template = templates.find(({ name }) => name === use)
  for (const [key] of parameters) {
    const known = Object.keys(template?.parameters ?? {})
    if (!known.includes(key))
      throw new Error(
        template
          ? `--with ${key}: the template ${use} has ${known.join(', ')}, and nothing else.`
          : `--with ${key}: this fills in a template; choose one with --use.`,
      )
  }
  const given: Record<string, string> = {
    ...withComparison(options),
    ...Object.fromEntries(parameters.map(([key, value]) => [withKey(key), value])),
  }
  const slots = metricSlots(given, templates).filter((slot) => isNewMetric(given[slot] ?? '', catalogue))
  if (slots.length > 1 && options.metricTitle !== undefined)
    throw new Error(
      `--metric-title: ${slots.map((slot) => given[slot]).join(' and ')} are both new. Add one to pack.yaml first.`,
    )
  for (const slot of slots)
    for (const [flag, key] of Object.entries(newMetricFlags))
      if (options[flag] !== undefined) given[`${slot}.${key}`] = options[flag]
  return given
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
