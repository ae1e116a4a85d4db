import type { RuleWordsOverlay } from '@scram/core'
import { isPlain, own } from '../plain.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import { packWordsKey } from './read-pack-words.ts'

/** Reads messages/<locale>.yaml. Rules and causes that do not exist are reported; the rest is kept. */
export function readOverlay(
  { value, report }: YamlFile,
  ruleNames: readonly string[],
  wordsOf: (rule: string) => RuleWordsOverlay | undefined,
): Readonly<Record<string, RuleWordsOverlay>> {
  const overlays: Record<string, RuleWordsOverlay> = {}
  if (value === undefined) return overlays
  checkShape('messages', value, [], report)
  for (const [rule, overlay] of Object.entries(isPlain(value) ? value : {})) {
    if (rule === packWordsKey) continue
    if (!ruleNames.includes(rule)) {
      report('unknown-rule', [rule], `this pack has no rule called ${quote(rule)}`, {
        at: 'key',
        hint: didYouMean(rule, ruleNames),
      })
      continue
    }
    const { ok } = checkShape('overlay', overlay, [rule], report)
    if (!isPlain(overlay)) continue
    const words = wordsOf(rule)
    let sound = ok
    for (const [id, cause] of Object.entries(isPlain(overlay.causes) ? overlay.causes : {})) {
      const path = [rule, 'causes', id]
      if (words && !own(words.causes ?? {}, id)) {
        sound = false
        report('unknown-cause', path, `the rule ${quote(rule)} has no cause called ${quote(id)}`, {
          at: 'key',
          hint: didYouMean(id, Object.keys(words.causes ?? {})),
        })
      } else if (!checkShape('causeOverlay', cause, path, report).ok) sound = false
    }
    if (sound) overlays[rule] = overlay as unknown as RuleWordsOverlay
  }
  return overlays
}
