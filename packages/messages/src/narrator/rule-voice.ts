import type { Rule, RuleWordsOverlay } from '@scram/core'
import { namesOfRule } from '../rules/names-of-rule.ts'
import { checkTemplate } from '../template/check-template.ts'
import type { Compile, Render } from '../template/compile-template.ts'
import type { TemplateNames } from '../template/names.ts'
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

/** What a rule voice speaks from. */
export interface RuleVoiceOptions {
  /** Where to look for its words, nearest first. */
  readonly layers: readonly Layer[]
  /** The locale that was asked for. */
  readonly locale: string
  readonly warn: (text: string) => void
}

/** Makes the voice of a rule. Templates are checked and compiled when they are first said. */
export function createRuleVoice(rule: Rule, { layers, locale, warn }: RuleVoiceOptions): RuleVoice {
  const names = namesOfRule(rule)
  const own = layers.flatMap((layer) => {
    const words = Object.hasOwn(layer.words, rule.id) ? layer.words[rule.id] : undefined
    return words === undefined ? [] : [{ layer, words, renders: new Map<string, Render>() }]
  })
  const inLanguage = own.some(({ layer }) => layer.asked)

  return {
    say(path, context, quiet) {
      const tell = quiet === undefined ? warn : () => {}
      const key = path.join('.')
      for (const { layer, words, renders } of own) {
        const text = textAt(words, path)
        if (text === undefined) continue
        const render = renders.get(key) ?? prepare(text, names, layer.voice.compile)
        renders.set(key, render)
        try {
          const said = render(context)
          if (!inLanguage) tell(`${rule.id} has no words in ${locale}; it speaks ${layer.locale}`)
          else if (!layer.asked)
            tell(`${rule.id}: ${key} is missing in ${locale}; it is said in ${layer.locale}`)
          return said
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error)
          tell(`${rule.id}: ${key} cannot be said in ${layer.locale}: ${reason}`)
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

/** A render that throws where the template is broken, where it needs what is not there, and where it comes out blank. */
function prepare(text: string, names: TemplateNames, compile: Compile): Render {
  const [problem] = checkTemplate(text, { names })
  if (problem !== undefined) {
    return () => {
      throw new Error(`${problem.line}:${problem.column} ${problem.message}`)
    }
  }
  const render = compile(text)
  return (context) => {
    const said = tidyLine(render(context))
    if (said === '') throw new Error('it comes out blank')
    return said
  }
}

function textAt(words: RuleWordsOverlay, path: readonly string[]): string | undefined {
  let at: unknown = words
  for (const key of path) {
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? at[key as never] : undefined
  }
  return typeof at === 'string' ? at : undefined
}
