import { displayWidth, titleOfPack, type Voice } from '@scram/messages'
import type { PackSet } from '@scram/packs'
import type { Sheet } from '../explaining/sheet.ts'
import type { ListedRule } from './list-rules.ts'

/** Shows rules as a table for each pack: a dot before each one that is used, a ring before one that is not. */
export function showRules(
  sheet: Sheet,
  voice: Voice,
  { packs, words }: PackSet,
  rules: readonly ListedRule[],
): void {
  const cells = new Map(rules.map((rule) => [rule, cellsOf(voice, rule)]))
  const widths = widthsOf([...cells.values()])
  for (const { id, version, title } of packs) {
    sheet.heading(`${id} ${version}  ${titleOfPack(words, id, voice.words.locale) ?? title}`)
    for (const rule of rules.filter((each) => packOf(each) === id)) {
      const row = cells.get(rule)?.map((cell, index) => padded(cell, widths[index] ?? 0)) ?? []
      sheet.line(`${rule.isOn ? '●' : '○'} ${row.join('  ').trimEnd()}`)
      sheet.text(rule.title, 4)
    }
  }
}

function cellsOf(
  voice: Voice,
  { rule, severity, likelihood, status, topic, isOn }: ListedRule,
): readonly string[] {
  return [
    rule.slice(rule.indexOf('/') + 1),
    voice.say(`severity.${severity}`),
    voice.say(`likelihood.${likelihood}`),
    voice.say(`status.${status}`),
    voice.find(`topics.${topic}`) ?? topic,
    isOn ? '' : voice.say('rules.off'),
  ].map(voice.setOff)
}

function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: count }, (_, index) =>
    Math.max(0, ...rows.map((row) => displayWidth(row[index] ?? ''))),
  )
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

function packOf({ rule }: ListedRule): string {
  return rule.slice(0, rule.indexOf('/'))
}
