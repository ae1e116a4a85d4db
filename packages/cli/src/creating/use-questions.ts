import type { Catalogue } from '@scram/core'
import { patterns } from '@scram/schemas'
import { metricQuestions } from './metric-questions.ts'
import type { Answers, Question } from './question.ts'
import type { TemplateParameter, TemplateText } from './template-text.ts'

/** The answer of those who want none of the templates. */
export const ownTest = 'own'

/** Whether the rule has a test of its own, and no template. */
export function isOwn({ use = ownTest }: Answers): boolean {
  return use === ownTest
}

/** The key of the answer for a parameter of a template. */
export function withKey(parameter: string): string {
  return `with.${parameter}`
}

/** Which template a rule uses, if any, and with what. */
export function useQuestions(
  templates: readonly TemplateText[],
  catalogue: Catalogue,
  given: Answers,
  tryOut: (answers: Answers) => Promise<string | undefined>,
): readonly Question[] {
  return [
    {
      key: 'use',
      flag: '--use',
      ask: 'What should it look for?',
      about:
        'A template knows how to look for it and what to say. With a test of your own, you say all of it.',
      choices: () => [
        { value: ownTest, hint: 'A test of one metric, of my own.' },
        ...templates.map(({ name, summary }) => ({ value: name, hint: summary })),
      ],
      fallback: () => ownTest,
    },
    ...templates.flatMap((template) => {
      const applies = ({ use }: Answers): boolean => use === template.name
      const parameters = Object.entries(template.parameters)
      return parameters.flatMap(([name, parameter], index): readonly Question[] => {
        const slot = {
          key: withKey(name),
          flag: `--with ${name}=…`,
          given: (value: string) => `--with ${name}=${value}`,
          ask: `${parameter.label ?? name}?`,
          applies,
          ...(parameter.default !== undefined && { fallback: () => String(parameter.default) }),
        }
        if (parameter.type === 'metric') return metricQuestions(catalogue, slot, given)
        // With the last one, the whole can be tried out.
        const isLast = index === parameters.length - 1
        const objection = async (value: string, answers: Answers): Promise<string | undefined> =>
          objectionTo(value, parameter) ?? (isLast ? tryOut({ ...answers, [slot.key]: value }) : undefined)
        const choices = choicesOf(parameter, catalogue)
        return [{ ...slot, about: aboutOf(parameter), objection, ...(choices && { choices: () => choices }) }]
      })
    }),
  ]
}

/** A parameter as a rule file gives it: a number where it is one. */
export function typedValue(text: string, { type }: TemplateParameter): string | number {
  return isNumber(type) ? Number(text) : text
}

function choicesOf(
  { type, choices }: TemplateParameter,
  { facts }: Catalogue,
): readonly { readonly value: string; readonly hint?: string }[] | undefined {
  if (type === 'fact') return Object.entries(facts).map(([value, { title }]) => ({ value, hint: title }))
  return choices?.map((value) => ({ value }))
}

function aboutOf({ type, example, default: usual, min, max }: TemplateParameter): string {
  const kind = type === 'window' ? 'A number and a unit' : isNumber(type) ? 'A number' : 'One of these'
  const bounds = [min !== undefined && `from ${min}`, max !== undefined && `up to ${max}`].filter(Boolean)
  const such = example ?? usual
  return [[kind, ...bounds].join(' '), ...(such === undefined ? [] : [`such as ${such}`])]
    .join(', ')
    .concat('.')
}

function objectionTo(
  value: string,
  { type, example, default: usual }: TemplateParameter,
): string | undefined {
  if (isNumber(type) && (value.trim() === '' || !Number.isFinite(Number(value))))
    return `write a number, such as ${example ?? usual ?? 1}.`
  if (type === 'window' && !new RegExp(patterns.window, 'u').test(value))
    return `write a number and a unit, such as ${usual ?? example ?? '5 epochs'}.`
  return undefined
}

function isNumber(type: string): boolean {
  return ['number', 'integer', 'fraction', 'percent'].includes(type)
}
