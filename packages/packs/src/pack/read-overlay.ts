import type { RuleWordsOverlay } from '@scram/core'
import { named } from '../compose/select-rules.ts'
import { isPlain, own } from '../plain.ts'
import type { Path, Report } from '../problem.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import { leaveOut, noting, withoutBlank } from './leave-out.ts'
import { packWordsKey } from './read-pack-words.ts'

/** A rule that the words of a pack may be about. */
export interface Worded {
  /** `<pack>/<rule>`. */
  readonly id: string
  readonly name: string
  /** Absent where the file of the rule holds no map. */
  readonly words: RuleWordsOverlay | undefined
}

/** Reads messages/<locale>.yaml of a pack, by the ids of rules. What is at fault is reported and left out; the rest is kept. */
export function readOverlay(
  { value, report }: YamlFile,
  pack: string,
  rules: readonly Worded[],
): Readonly<Record<string, { readonly key: string; readonly words: RuleWordsOverlay }>> {
  const overlays: Record<string, { readonly key: string; readonly words: RuleWordsOverlay }> = {}
  if (value === undefined) return overlays
  checkShape('messages', value, [], report)
  for (const [rule, overlay] of Object.entries(isPlain(value) ? value : {})) {
    if (rule === packWordsKey) continue
    const found = named(rule, rules)
    // A name that an extended pack comes to use too goes on meaning the pack's own rule.
    const about = found.find(({ id }) => id === `${pack}/${rule}`) ?? found[0]
    if (!about || (found.length > 1 && about.id !== `${pack}/${rule}`)) {
      const ids = found.map(({ id }) => id)
      if (about) {
        const hint = `write ${ids.join(' or ')}`
        report('ambiguous-rule', [rule], `there are several rules called ${quote(rule)}`, { at: 'key', hint })
      } else {
        const hint = (): string | undefined =>
          didYouMean(
            rule,
            rules.flatMap(({ id, name }) => [name, id]),
          )
        report('unknown-rule', [rule], `this pack has no rule called ${quote(rule)}`, { at: 'key', hint })
      }
      continue
    }
    const words = readRuleOverlay(overlay, rule, report, about.words)
    if (words) overlays[about.id] = { key: rule, words }
  }
  return overlays
}

/**
 * Reads the words of one rule, or of a template; undefined where they are no map.
 *
 * @param key what they stand under in their file
 * @param base the words that they translate, where those are known
 */
export function readRuleOverlay(
  overlay: unknown,
  key: string,
  report: Report,
  base?: RuleWordsOverlay,
): RuleWordsOverlay | undefined {
  const faults: Path[] = []
  const note = noting(report, faults, 1)
  checkShape('overlay', overlay, [key], note)
  if (!isPlain(overlay)) return undefined
  for (const [id, cause] of Object.entries(isPlain(overlay.causes) ? overlay.causes : {})) {
    const path = [key, 'causes', id]
    if (base && !own(base.causes ?? {}, id)) {
      note('unknown-cause', path, `the rule ${quote(key)} has no cause called ${quote(id)}`, {
        at: 'key',
        hint: () => didYouMean(id, Object.keys(base.causes ?? {})),
      })
    } else checkShape('causeOverlay', cause, path, note)
  }
  return leaveOut<RuleWordsOverlay>(withoutBlank(overlay), faults)
}
