import { createHelpers } from '../helpers/create-helpers.ts'
import { type Compile, createCompile, type Render } from '../template/compile-template.ts'
import { tidyLine } from '../template/tidy.ts'
import type { LocaleKey } from './locale-strings.ts'
import type { LocaleWords } from './locale-words.ts'

/** Says SCRAM's own sentences in one language. */
export interface Voice {
  readonly words: LocaleWords
  /** Compiles a checked template to speak with this language's numbers and plurals. */
  readonly compile: Compile
  /** Says a sentence. It never throws: a sentence that cannot be said gives its key. */
  say(key: LocaleKey, values?: Readonly<Record<string, unknown>>): string
  /** Joins texts as the language lists things: `a, b and c`. */
  list(texts: readonly string[]): string
}

const voices = new WeakMap<LocaleWords, Voice>()

/** The voice of a locale's words; made once for each. */
export function voiceOf(words: LocaleWords): Voice {
  const known = voices.get(words) ?? createVoice(words)
  voices.set(words, known)
  return known
}

function createVoice(words: LocaleWords): Voice {
  const helpers = createHelpers(words)
  const compile = createCompile(helpers)
  const rendered = new Map<LocaleKey, Render>()
  return {
    words,
    compile,
    say(key, values = {}) {
      try {
        const render = rendered.get(key) ?? compile(words.strings[key])
        rendered.set(key, render)
        return tidyLine(render(values))
      } catch {
        return key
      }
    },
    list: (texts) => helpers.list(texts, {}),
  }
}
