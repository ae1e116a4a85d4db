import type { Rule, RuleWordsOverlay } from '@scram/core'
import { namesOfRule } from '../rules/names-of-rule.ts'
import { checkTemplate } from '../template/check-template.ts'
import type { Render } from '../template/compile-template.ts'
import { tidyLine } from '../template/tidy.ts'
import type { Context } from './context.ts'
import type { Layer } from './layers.ts'

/** Says the strings of one rule, each in the nearest language that can say it. */
export interface RuleVoice {
  /** Says one string; undefined where no language can. What stands in the way is told, each thing once, unless `quiet`. */
  say(path: readonly string[], context: Context, quiet?: 'quiet'): string | undefined
  /** Looks up what is not a template, nearest first: code, references. */
  find<Found>(look: (words: RuleWordsOverlay) => Found | undefined): Found | undefined
}

/** Makes the voice of a rule from its layers of words, nearest first. Templates are checked and compiled when first said. */
export function createRuleVoice(
  rule: Rule,
  layers: readonly Layer[],
  warn: (text: string) => void,
): RuleVoice {
  const own = layers.flatMap((layer) => {
    const words = Object.hasOwn(layer.words, rule.id) ? layer.words[rule.id] : undefined
    return words === undefined ? [] : [{ layer, words, renders: new Map<string, Render>() }]
  })
  const names = namesOfRule(rule)
  const asked = own.filter(({ layer }) => layer.asked)
  const language = layers[0]?.locale ?? ''

  const render = (
    { layer, words, renders }: (typeof own)[number],
    path: readonly string[],
    context: Context,
  ): string => {
    const key = path.join('.')
    const text = textAt(words, path) ?? ''
    const [problem] = renders.has(key) ? [] : checkTemplate(text, { names })
    if (problem !== undefined) throw new Error(`${problem.line}:${problem.column} ${problem.message}`)
    const known = renders.get(key) ?? layer.voice.compile(text)
    renders.set(key, known)
    const said = tidyLine(known(context))
    if (said === '') throw new Error('it comes out blank')
    return said
  }

  return {
    say(path, context, quiet) {
      const tell = quiet === undefined ? warn : () => {}
      const key = path.join('.')
      for (const each of own.filter(({ words }) => textAt(words, path) !== undefined)) {
        const { locale } = each.layer
        try {
          const said = render(each, path, context)
          if (asked.length === 0) tell(`${rule.id} has no words in ${language}; it speaks ${locale}`)
          else if (!each.layer.asked)
            tell(`${rule.id}: ${key} is missing in ${language}; it is said in ${locale}`)
          return said
        } catch (error) {
          tell(
            `${rule.id}: ${key} (${locale}) cannot be said: ${error instanceof Error ? error.message : error}`,
          )
        }
      }
      return undefined
    },
    find(look) {
      for (const { words } of own) {
        const found = look(words)
        if (found !== undefined) return found
      }
      return undefined
    },
  }
}

function textAt(words: RuleWordsOverlay, path: readonly string[]): string | undefined {
  let at: unknown = words
  for (const key of path)
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? at[key as never] : undefined
  return typeof at === 'string' ? at : undefined
}
