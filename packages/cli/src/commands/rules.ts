import { localiseCatalogue } from '@scram/messages'
import { effectiveValues, formatEffective, type PackSet } from '@scram/packs'
import { findRule } from '../explaining/find-rule.ts'
import { createSheet } from '../explaining/sheet.ts'
import { toJson } from '../explaining/to-json.ts'
import { listRules } from '../listing/list-rules.ts'
import { showRules } from '../listing/show-rules.ts'
import { openPacks } from '../open-packs.ts'
import { type LanguageOptions, openWords } from '../open-words.ts'
import type { Terminal } from '../terminal.ts'

export interface RulesOptions extends LanguageOptions {
  /** One rule to show with the origin of each value, or all of them. */
  readonly effective?: string | true
  readonly json?: boolean
}

/** Lists rules, or shows what they come to and where each value was written. */
export function rules(terminal: Terminal, names: readonly string[], options: RulesOptions): void {
  const { effective, json = false } = options
  const spoken = openWords(terminal, options)
  const { voice, locale } = spoken
  const set = openPacks(names, terminal.cwd, spoken)
  if (effective !== undefined) {
    const found = set.ids.map((id) => ({ id }))
    const ids = effective === true ? set.ids : [findRule(voice, found, effective).id]
    showEffective(terminal, set, ids, json)
    return
  }
  const listed = listRules(set, locale, localiseCatalogue(set.catalogue, voice, set.words))
  if (json) for (const rule of listed) terminal.out(`${JSON.stringify(rule)}\n`)
  else showRules(createSheet(terminal, voice), voice, set, listed)
}

function showEffective(terminal: Terminal, set: PackSet, ids: readonly string[], json: boolean): void {
  const sheet = createSheet(terminal)
  for (const [index, rule] of ids.entries()) {
    const effective = set.effective(rule)
    if (!effective) continue
    const { isOn, value } = effective
    if (json) {
      terminal.out(`${toJson({ rule, isOn, value, origins: effectiveValues(effective) })}\n`)
      continue
    }
    if (index > 0) sheet.line('---')
    sheet.line(`# ${rule}${isOn ? '' : ', which is off'}`)
    for (const line of formatEffective(effective).trimEnd().split('\n')) sheet.line(line)
  }
}
