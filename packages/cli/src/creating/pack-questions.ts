import { isLocale } from '@scram/packs'
import { patterns } from '@scram/schemas'
import type { Question } from './question.ts'

/**
 * What a pack says of itself.
 *
 * @param objectionToFolder what speaks against a folder of this name
 */
export function packQuestions(objectionToFolder: (name: string) => string | undefined): readonly Question[] {
  return [
    {
      key: 'name',
      flag: 'NAME',
      ask: 'What is the pack called?',
      about:
        'A few small letters, such as language-course. Its folder gets this name, and so does every finding of its rules.',
      objection: (name) =>
        new RegExp(patterns.id, 'u').test(name)
          ? objectionToFolder(name)
          : 'use small letters and digits with a - between words, such as language-course.',
    },
    {
      key: 'title',
      flag: '--title',
      ask: 'What is it, in a few words?',
      about: 'For those who look for packs, such as "Rules for a course on language models".',
      fallback: ({ name = '' }) => `Rules of ${name}`,
      objection: (title) => (title === '' ? 'a few words are needed.' : undefined),
    },
    {
      key: 'language',
      flag: '--language',
      ask: 'In which language do you write its words?',
      about: 'As a code, such as en, es or pt-BR. Translations can be added at any time.',
      fallback: () => 'en',
      objection: (language) => (isLocale(language) ? undefined : noLanguage),
    },
    {
      key: 'license',
      flag: '--license',
      ask: 'May others use it?',
      about: 'The short name of a licence, such as Apache-2.0 or CC-BY-4.0. Nothing, to decide later.',
      fallback: () => '',
    },
    {
      key: 'npm',
      flag: '--npm',
      ask: 'Will you publish it to npm?',
      about: 'Then it gets a package.json. A pack can be shared as a plain folder as well.',
      choices: () => [{ value: 'no' }, { value: 'yes' }],
      fallback: () => 'no',
    },
  ]
}

const noLanguage = 'a language is written as a code, such as en, es or pt-BR.'
