import { patterns } from '@scram/schemas'
import type { Answers, Question } from './question.ts'
import { longestTitle } from './rule-words.ts'
import { isOwn } from './use-questions.ts'

/** What the questions about a rule need to know of the pack it goes into. */
export interface Surroundings {
  /** The names of rules that it has. */
  readonly taken: ReadonlySet<string>
  /** What rules are about so far. */
  readonly topics: readonly string[]
  /** What a template says is asked only where it is given to say something else. */
  readonly given: Answers
}

const likelihoods: Readonly<Record<string, string>> = {
  observed: 'it is a plain fact',
  very_likely: 'in more than 90 of 100 cases',
  likely: 'in more than 66 of 100 cases',
  about_even: 'in 33 to 66 of 100 cases',
  possible: 'in fewer cases',
}

const severities: Readonly<Record<string, string>> = {
  error: 'the training is broken',
  warning: 'the training suffers',
  info: 'worth knowing',
}

/**
 * What every rule says of itself.
 *
 * @param usual names and titles to begin with
 */
export function aboutQuestions(
  { taken, topics, given }: Surroundings,
  usual: (answers: Answers) => { readonly name: string; readonly title: string },
): readonly Question[] {
  const unlessTemplate =
    (key: string) =>
    (answers: Answers): boolean =>
      isOwn(answers) || given[key] !== undefined
  return [
    {
      key: 'name',
      flag: 'NAME',
      ask: 'What is the rule called?',
      about:
        'A noun in small letters that names what is wrong, such as perplexity-stays-high. Its file is named after it.',
      fallback: (answers) => usual(answers).name,
      objection(name) {
        if (!new RegExp(patterns.id, 'u').test(name))
          return 'use small letters and digits with a - between words, such as perplexity-stays-high.'
        return taken.has(name) ? `there is a file ${name}.yaml already. Choose another name.` : undefined
      },
    },
    {
      key: 'title',
      flag: '--title',
      applies: unlessTemplate('title'),
      ask: 'What does it say, in a few words?',
      about: `The headline that a learner reads, such as "Perplexity stays high". At most ${longestTitle} characters.`,
      fallback: (answers) => usual(answers).title,
      objection: (title) =>
        plainText(title) ??
        (title.length > longestTitle ? `that is longer than ${longestTitle} characters.` : undefined),
    },
    {
      key: 'why',
      flag: '--why',
      applies: unlessTemplate('why'),
      ask: 'Why does that matter?',
      about:
        'A sentence for a learner, such as "The network hesitates between as many words as if it guessed."',
      fallback: () => 'Say here, for a learner, why that matters.',
      objection: plainText,
    },
    {
      key: 'cause',
      flag: '--cause',
      applies: unlessTemplate('cause'),
      ask: 'What may be the cause?',
      about: 'A sentence, such as "The learning rate may be too small." Nothing, to write causes later.',
      fallback: () => '',
      objection: (cause) => (cause === '' ? undefined : plainText(cause)),
    },
    {
      key: 'try',
      flag: '--try',
      ask: 'What should the learner try?',
      about: 'A sentence, such as "Multiply it by ten."',
      applies: ({ cause = '' }) => cause !== '',
      objection: plainText,
    },
    {
      key: 'severity',
      flag: '--severity',
      applies: unlessTemplate('severity'),
      ask: 'How bad is it, if the rule is right?',
      about: 'This has nothing to do with how sure it is.',
      choices: () => Object.entries(severities).map(([value, hint]) => ({ value, hint })),
      fallback: () => 'warning',
    },
    {
      key: 'likelihood',
      flag: '--likelihood',
      applies: unlessTemplate('likelihood'),
      ask: 'How often will it be right when it speaks?',
      about:
        'The message says so in words. A new rule that nobody has measured yet is rarely more than about_even.',
      choices: () => Object.entries(likelihoods).map(([value, hint]) => ({ value, hint })),
      fallback: () => 'about_even',
    },
    {
      key: 'topic',
      flag: '--topic',
      applies: unlessTemplate('topic'),
      ask: 'What is it about?',
      about: 'A word by which rules are grouped, such as data.',
      choices: () => topics.map((value) => ({ value })),
      other: (topic) => `a new topic, ${topic}`,
      fallback: () => 'progress',
      objection: (topic) =>
        new RegExp(patterns.id, 'u').test(topic)
          ? undefined
          : 'use small letters with a - between words, such as data.',
    },
  ]
}

function plainText(text: string): string | undefined {
  if (text === '') return 'a few words are needed.'
  return text.includes('{{')
    ? 'write it without {{ }}; values can be put in when the file is there.'
    : undefined
}
