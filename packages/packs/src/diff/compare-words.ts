import type { RuleWordsOverlay, Words } from '@scram/core'
import { isSame } from '../is-same.ts'
import { type Change, change } from './change.ts'

/** What is different in the languages of a pack. */
export function compareLocales(from: Words, to: Words): readonly Change[] {
  const [old, young] = [Object.keys(from.overlays), Object.keys(to.overlays)]
  return [
    ...(from.baseLocale === to.baseLocale
      ? []
      : [change('base-locale-changed', { from: from.baseLocale, to: to.baseLocale })]),
    ...old.filter((locale) => !young.includes(locale)).map((part) => change('locale-removed', { part })),
    ...young.filter((locale) => !old.includes(locale)).map((part) => change('locale-added', { part })),
  ]
}

/** What is different in the words of a rule, a change for each language that both versions of the pack have. */
export function compareWords(
  [from, oldId]: readonly [Words, string],
  [to, youngId]: readonly [Words, string],
): readonly Change[] {
  const shared = Object.keys(from.overlays).filter((locale) => Object.hasOwn(to.overlays, locale))
  const overlaid = shared.filter(
    (locale) => !isSame(from.overlays[locale]?.[oldId], to.overlays[locale]?.[youngId]),
  )
  // Causes that came or went are told as such.
  const base = isSame(...alike(from.base[oldId], to.base[youngId])) ? [] : [to.baseLocale]
  return [...base, ...overlaid].map((part) => change('words-changed', { rule: youngId, part }))
}

type Wording = RuleWordsOverlay | undefined

function alike(from: Wording, to: Wording): [Wording, Wording] {
  const [old, young] = [from?.causes ?? {}, to?.causes ?? {}]
  const shared = Object.keys(old).filter((id) => Object.hasOwn(young, id))
  const pick = (causes: typeof old): typeof old =>
    Object.fromEntries(shared.flatMap((id) => (causes[id] ? [[id, causes[id]]] : [])))
  return [
    { ...from, causes: pick(old) },
    { ...to, causes: pick(young) },
  ]
}
