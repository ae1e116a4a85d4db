import { type Rule, type RuleWordsOverlay, reasonOf } from '@scram/core'
import { namesOfRule } from '../rules/names-of-rule.ts'
import { checkTemplate } from '../template/check-template.ts'
import type { Compile, Render } from '../template/compile-template.ts'
import type { TemplateNames } from '../template/names.ts'
import { stripControls, tidyLine } from '../template/tidy.ts'
import type { Context } from './context.ts'
import type { Layer } from './layers.ts'

/**
 * Says one text of a rule in the nearest language that can; undefined where none can. What stands in the way is told, each
 * thing once, unless `quiet`.
 */
export type Sayer = (context: Context, quiet?: 'quiet') => string | undefined

/** Says the texts of one rule. Each is checked and compiled when it is first said. */
export interface RuleVoice {
  readonly title: Sayer
  readonly body: Sayer
  readonly why: Sayer
  readonly caution: Sayer
  readonly references: readonly string[]
  cause(id: string): CauseVoice
}

/** Says the texts of one cause. */
export interface CauseVoice {
  readonly cause: Sayer
  readonly try: Sayer
  readonly code: Readonly<Record<string, string>>
}

/** Where a text of a rule's words stands, as `file:line:column`; undefined where that is not known. */
export type PlaceOfWords = (rule: string, path: readonly string[], locale: string) => string | undefined

/** What a rule voice speaks from. */
export interface RuleVoiceOptions {
  /** Where to look for its words, nearest first. */
  readonly layers: readonly Layer[]
  /** The locale that was asked for. */
  readonly locale: string
  readonly warn: (text: string) => void
  readonly placeOf?: PlaceOfWords | undefined
}

/** A way to say a text, and what is to be told of it when it is taken. */
interface Way {
  readonly render: Render
  readonly locale: string
  readonly instead?: string
}

/** Makes the voice of a rule. */
export function createRuleVoice(rule: Rule, { layers, locale, warn, placeOf }: RuleVoiceOptions): RuleVoice {
  const names = namesOfRule(rule)
  const own = layers.flatMap((layer) => {
    const words = Object.hasOwn(layer.words, rule.id) ? layer.words[rule.id] : undefined
    return words === undefined ? [] : [{ layer, words }]
  })
  const asked = own.find(({ layer }) => layer.asked)

  /** Says something of a text, with its place where that is known. */
  const at = (path: readonly string[], of: string, what: string): string => {
    const place = placeOf?.(rule.id, path, of)
    return `${place === undefined ? '' : `${place} `}${rule.id}: ${path.join('.')} ${what}`
  }
  const waysTo = (path: readonly string[]): readonly Way[] => {
    // A blank text was left out by whoever read it, and told of then.
    const isTold = own.some(({ layer, words }) => layer.asked && textAt(words, path) === '')
    return own.flatMap(({ layer, words }) => {
      const text = textAt(words, path)
      if (!text) return []
      const missing =
        asked === undefined
          ? `${rule.id} has no words in ${locale}; it speaks ${layer.locale}`
          : at(path, asked.layer.locale, `is missing in ${locale}; it is said in ${layer.locale}`)
      const render = prepare(text, names, layer.voice.compile)
      return [{ render, locale: layer.locale, ...(!layer.asked && !isTold && { instead: missing }) }]
    })
  }
  const sayer = (...path: readonly string[]): Sayer => {
    let ways: readonly Way[] | undefined
    return (context, quiet) => {
      ways ??= waysTo(path)
      for (const way of ways) {
        try {
          const said = way.render(context)
          if (way.instead !== undefined && quiet === undefined) warn(way.instead)
          return said
        } catch (error) {
          if (quiet !== undefined) continue
          const reason = reasonOf(error)
          warn(at(path, way.locale, `cannot be said in ${way.locale}: ${reason}`))
        }
      }
      return undefined
    }
  }
  const find = <Found>(look: (words: RuleWordsOverlay) => Found | undefined): Found | undefined =>
    own.map(({ words }) => look(words)).find((found) => found !== undefined)
  const causes = new Map<string, CauseVoice>()

  return {
    title: sayer('title'),
    body: sayer('body'),
    why: sayer('why'),
    caution: sayer('caution'),
    references: find(({ references }) => references)?.map(stripControls) ?? [],
    cause(id) {
      const known = causes.get(id)
      if (known) return known
      const code = Object.entries(find((words) => words.causes?.[id]?.code) ?? {})
      const voice = {
        cause: sayer('causes', id, 'cause'),
        try: sayer('causes', id, 'try'),
        code: Object.fromEntries(code.map(([name, lines]) => [name, stripControls(lines).trimEnd()])),
      }
      causes.set(id, voice)
      return voice
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
  const tidy: Render = (context) => {
    const said = tidyLine(render(context))
    if (said === '') throw new Error('it comes out blank')
    return said
  }
  if (text.includes('{{')) return tidy
  const constant = tidyLine(render({}))
  return constant === '' ? tidy : () => constant
}

function textAt(words: RuleWordsOverlay, path: readonly string[]): string | undefined {
  let at: unknown = words
  for (const key of path) {
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? at[key as never] : undefined
  }
  return typeof at === 'string' ? at : undefined
}
