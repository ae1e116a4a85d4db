import { type Catalogue, limits, measures } from '@scram/core'
import { measureDescriptions, measureNames, patterns } from '@scram/schemas'
import { canBuild } from './course-with.ts'
import { comparisons, numbersIn, states, trends } from './leaf-of.ts'
import { entryOf as entryIn } from './metric-slot.ts'
import type { Answers, Choice, Question } from './question.ts'

/** Looking at the whole run is what these are for. */
const ofWholeRun = new Set([
  'below_best',
  'above_best',
  'above_best_percent',
  'since_best',
  'count_not_finite',
  'first',
])

/** What must be so of the metric. */
export function testQuestions(
  catalogue: Catalogue,
  tryOut: (answers: Answers) => Promise<string | undefined>,
): readonly Question[] {
  const isTested = ({ metric = '' }: Answers): boolean => metric !== ''
  const entryOf = (answers: Answers) => entryIn('metric', answers, catalogue)
  const hasWindow = ({ measure = 'last' }: Answers): boolean => measure !== 'last' && measure !== 'is'
  const hasNumber = ({ measure }: Answers): boolean => measure !== 'trend' && measure !== 'is'

  function objectionToWindow(over: string, answers: Answers): string | undefined {
    const { measure = 'last' } = answers
    if (over === '') return needsWindow(measure) ? 'a stretch is needed, such as 5 epochs.' : undefined
    const [, count, unit] = /^(\d+) (epoch|step|reading)s?$/.exec(over) ?? []
    if (!new RegExp(patterns.window, 'u').test(over) || count === undefined)
      return 'write a number and a unit, such as 5 epochs, 50 steps or 3 readings.'
    if (Number(count) > limits.window) return `a stretch has at most ${limits.window} values.`
    if (unit === 'step' && entryOf(answers).clock === 'epoch')
      return `${answers.metric} is logged once an epoch, so count in epochs, such as 5 epochs.`
    return undefined
  }

  return [
    {
      key: 'measure',
      flag: '--measure',
      ask: 'What about it?',
      about: 'What is computed from its values, such as their median, which one odd value cannot move.',
      applies: isTested,
      choices: () => [
        ...measureNames.flatMap((value, index): readonly Choice[] =>
          canBuild(value) ? [{ value, hint: measureDescriptions[index] ?? '' }] : [],
        ),
        { value: 'trend', hint: 'Whether it rises, falls or stays where it is.' },
        { value: 'is', hint: 'Whether it is a number at all.' },
      ],
      fallback: () => 'last',
      objection: (measure, answers) =>
        measure === 'since_best' && entryOf(answers).better === undefined
          ? `what is best of ${answers.metric} is not known; say --better lower or --better higher.`
          : undefined,
    },
    {
      key: 'over',
      flag: '--over',
      ask: 'Over how long?',
      about:
        'The last so many epochs, steps or readings, such as 5 epochs; nothing for the whole run so far.',
      applies: (answers) => isTested(answers) && hasWindow(answers),
      fallback: (answers) => {
        if (ofWholeRun.has(answers.measure ?? '')) return ''
        return entryOf(answers).clock === 'epoch' ? '5 epochs' : '20 steps'
      },
      objection: objectionToWindow,
    },
    {
      key: 'comparison',
      flag: 'one of --above, --at-least, --below, --at-most, --between, --outside, --trend, --is',
      given: (comparison, { measure }) => `--${measure} ${comparison}`,
      ask: 'When is it a sign of trouble?',
      about: 'What must be so for the rule to speak.',
      applies: isTested,
      choices: ({ measure }) =>
        Object.entries(measure === 'trend' ? trends : measure === 'is' ? states : comparisons).map(
          ([value, hint]) => ({ value, hint }),
        ),
      objection: (comparison, answers) =>
        hasNumber(answers) ? undefined : tryOut({ ...answers, comparison }),
    },
    {
      key: 'value',
      flag: 'a number',
      given: (value, { comparison = '' }) => `--${comparison.replace('_', '-')} ${value}`,
      ask: 'Which number?',
      about:
        'In the unit of the metric, such as 0.9; where there are two, with a comma between, such as 0, 1.',
      applies: (answers) => answers.comparison !== undefined && hasNumber(answers),
      objection: (value, answers) => objectionToValue(value, answers) ?? tryOut({ ...answers, value }),
    },
  ]
}

function objectionToValue(value: string, { comparison }: Answers): string | undefined {
  const numbers = numbersIn(value)
  const wanted = comparison === 'between' || comparison === 'outside' ? 2 : 1
  if (numbers.some((each) => !Number.isFinite(each)) || numbers.length !== wanted)
    return wanted === 1 ? 'write one number, such as 0.9.' : 'write two numbers, such as 0, 1.'
  const [low = 0, high = low] = numbers
  return wanted === 2 && low >= high ? 'the lower number comes first.' : undefined
}

function needsWindow(measure: string): boolean {
  const known = measures.get(measure)
  return measure === 'trend' || (known !== undefined && !('summarise' in known))
}
