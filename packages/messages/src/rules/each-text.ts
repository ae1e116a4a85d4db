import type { RuleWordsOverlay } from '@scram/core'

/** A template of a rule and the way to it, such as `['causes', 'too-little-data', 'try']`. */
export interface PathText {
  readonly path: readonly string[]
  readonly text: string
}

/** Lists the templates of a rule's words, complete or an overlay; code and references are none. */
export function eachText(words: RuleWordsOverlay): readonly PathText[] {
  const own = (['title', 'body', 'why', 'caution'] as const).map((key) => at([key], words[key]))
  const causes = Object.entries(words.causes ?? {}).flatMap(([id, cause]) =>
    (['cause', 'try'] as const).map((key) => at(['causes', id, key], cause[key])),
  )
  return [...own, ...causes].flat()
}

function at(path: readonly string[], text: string | undefined): readonly PathText[] {
  return text === undefined ? [] : [{ path, text }]
}
