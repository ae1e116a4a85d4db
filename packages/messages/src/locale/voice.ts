import { reasonOf, tellOnce } from '@scram/core'
import { createHelpers } from '../helpers/create-helpers.ts'
import { checkTemplate } from '../template/check-template.ts'
import { type Compile, createCompile, type Render, type Values } from '../template/compile-template.ts'
import { tidyLine } from '../template/tidy.ts'
import { beginRightToLeft, isolate, isRightToLeft } from './direction.ts'
import { isolateCode } from './isolate-code.ts'
import { languageOf } from './locale-chain.ts'
import type { LocaleFile, LocaleWords } from './locale-words.ts'
import { isLocaleKey, type LocaleKey, namesOfSentence, type ValuesOf } from './sentences/index.ts'
import { withDigitsOf } from './with-digits-of.ts'

/** Says SCRAM's own sentences in one language. */
export interface Voice {
  readonly words: LocaleWords
  /** Whether its language is written from right to left. */
  readonly rightToLeft: boolean
  /** The locale by which its numbers are written. */
  readonly numbers: string
  /** Its numbers, plurals and lists. */
  readonly helpers: Helpers
  /** Compiles a checked template to speak with this language's numbers and plurals. */
  readonly compile: Compile
  /**
   * Says a sentence, in the nearest language that can. It never throws: one that no language can say gives its key.
   */
  say<Key extends LocaleKey>(
    key: Key,
    ...values: Empty extends ValuesOf<Key> ? [values?: ValuesOf<Key>] : [values: ValuesOf<Key>]
  ): string
  /** Looks up a text such as the title of a metric; undefined where no language has it. A template is as it is written. */
  find(key: string): string | undefined
  /** Writes a number, with at most so many digits that count. */
  number(value: number, digits?: number): string
  /** Writes a number of a unit: `3 epochs`. */
  count(value: number, unit: string): string
  /** Joins texts as the language lists things: `a, b and c`. */
  list(texts: readonly string[]): string
  /** Sets a text off from what stands beside it, such as the next cell of a table, where the language is read from right to left. */
  setOff(text: string): string
  /** Puts texts side by side, each in its own direction: `epoch 9 · essentials/dead-relu`. */
  beside(texts: readonly string[]): string
}

/** How a language from right to left keeps what it says and what is filled in apart. */
const turned = {
  setOff: (text: string): string => isolate(isolateCode(text)),
  finish: (text: string): string => beginRightToLeft(isolateCode(text)),
}

type Empty = Record<never, never>
type Helpers = ReturnType<typeof createHelpers>

const voices = new WeakMap<LocaleWords, Voice>()

/** The voice of a locale's words; made once for each. */
export function voiceOf(words: LocaleWords): Voice {
  const known = voices.get(words) ?? createVoice(words)
  voices.set(words, known)
  return known
}

function createVoice(words: LocaleWords): Voice {
  const { locale, files } = words
  const warn = tellOnce(words.warn)
  const renders = new Map<LocaleKey, Render>()
  const speak = (key: LocaleKey, values: Values): string => {
    const render = renders.get(key) ?? sentence(key)
    renders.set(key, render)
    return render(values)
  }

  const speakers = new Map<string, Pick<Voice, 'numbers' | 'helpers' | 'compile'>>()
  /** A sentence of another language keeps that language's numbers. */
  const speakerOf = (file: Pick<LocaleFile, 'locale'>) => {
    const tongue =
      languageOf(file.locale) === languageOf(locale) ? withDigitsOf(file.locale, locale) : file.locale
    const known = speakers.get(tongue)
    if (known) return known
    const helpers = createHelpers(tongue, speak)
    const made = {
      numbers: tongue,
      helpers,
      compile: createCompile({ helpers, ...(isRightToLeft(tongue) && turned) }),
    }
    speakers.set(tongue, made)
    return made
  }

  /** Prepares a sentence in the nearest language that has it whole; one that its values do not fill is said in the next. */
  const sentence = (key: LocaleKey, from = 0): Render => {
    for (const [index, file] of files.entries()) {
      const text = index >= from && Object.hasOwn(file.texts, key) ? file.texts[key] : undefined
      if (text === undefined) continue
      const cannot = (reason: string): void => warn(`${file.file}: ${key} cannot be said: ${reason}`)
      const [problem] = checkTemplate(text, { names: namesOfSentence(key) })
      if (problem) {
        cannot(problem.message)
        continue
      }
      const own = files.findLast(({ locale }) => languageOf(locale) === languageOf(words.locale))
      if (from === 0 && own && languageOf(file.locale) !== languageOf(own.locale))
        warn(`${own.file}: ${key} is missing; it is said in ${file.texts.name ?? file.locale}`)
      const render = speakerOf(file).compile(text)
      return (values) => {
        try {
          return render(values)
        } catch (error) {
          cannot(reasonOf(error))
          return sentence(key, index + 1)(values)
        }
      }
    }
    return () => key
  }

  const own = files.find((file) => languageOf(file.locale) === languageOf(locale))
  const nearest = speakerOf(own ?? { locale })
  const rightToLeft = isRightToLeft(locale)
  const setOff = (text: string): string => (rightToLeft && text !== '' ? isolate(text) : text)
  return {
    words,
    rightToLeft,
    ...nearest,
    say: (key, ...[values = {}]) => tidyLine(speak(key, values as Values)),
    find: (key) => {
      const file = files.find(({ texts }) => Object.hasOwn(texts, key))
      const text = file?.texts[key]
      if (file === undefined || text === undefined || isLocaleKey(key) || !isRightToLeft(file.locale))
        return text
      return turned.finish(text)
    },
    number: (value, digits) => nearest.helpers.num([value], digits === undefined ? {} : { digits }),
    count: (value, unit) => nearest.helpers.unit([value, unit], {}),
    list: (texts) => nearest.helpers.list(texts, {}),
    setOff,
    beside: (texts) => {
      const text = texts.map(setOff).join(' · ')
      return rightToLeft ? beginRightToLeft(text) : text
    },
  }
}
