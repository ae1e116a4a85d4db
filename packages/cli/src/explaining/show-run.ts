import type { Finding, Place, Rule } from '@scram/core'
import { displayWidth, type Voice } from '@scram/messages'
import type { Course } from './course.ts'
import { drawStrip, type Sign } from './draw-strip.ts'
import { neverJudged } from './never-judged.ts'
import type { Sheet } from './sheet.ts'
import { alignRows, readingRows, type TitleOf, tellVerdict } from './tell-check.ts'
import { tellLabels } from './tell-labels.ts'
import { tellLegend } from './tell-legend.ts'

const mostStrips = 20
const mostTables = 3

/** Shows how a rule went through a run: a strip for each label value, and the readings where something changed. */
export function showRun(
  sheet: Sheet,
  voice: Voice,
  rule: Rule,
  courses: readonly Course[],
  findings: readonly Finding[],
  { columns, titleOf }: { readonly columns: number; readonly titleOf: TitleOf },
): void {
  sheet.heading(voice.say('run.heading'))
  if (courses.length === 0) {
    sheet.text(neverJudged(voice, rule))
    return
  }
  sheet.text(tellOutcome(voice, rule, findings))
  // Those that spoke come first, for they are what is asked about.
  const shown = courses.toSorted((a, b) => Number(hasSpoken(b)) - Number(hasSpoken(a))).slice(0, mostStrips)
  const inEpochs = countsEpochs(rule, shown)
  const axis = voice.setOff(voice.say(inEpochs ? 'run.epoch' : 'run.step'))
  const names = shown.map(({ labels }) => voice.setOff(tellLabels(labels)))
  const margin = Math.max(...names.map(displayWidth), displayWidth(axis)) + 4
  const head = (name: string): string => `  ${name}${' '.repeat(margin - 2 - displayWidth(name))}`
  const used = new Set<Sign>()
  let perMark = 1
  sheet.line()
  for (const [index, course] of shown.entries()) {
    const numbers = course.places.map(({ epoch, step }) => (inEpochs ? epoch : step))
    const strip = drawStrip(course.signs, numbers, columns - margin)
    if (index === 0) sheet.line(head(axis) + strip.ruler)
    sheet.line(head(names[index] ?? '') + strip.marks)
    for (const sign of course.signs) used.add(sign)
    perMark = Math.max(perMark, strip.checksPerMark)
  }
  if (courses.length > mostStrips)
    sheet.text(voice.say('run.more_strips', { n: courses.length - mostStrips }))
  sheet.line()
  sheet.text(tellLegend(voice, used))
  if (perMark > 1) sheet.text(voice.say('run.per_sign', { n: perMark }))

  for (const course of shown.slice(0, mostTables)) showReadings(sheet, voice, course, inEpochs, titleOf)
  if (shown.length > mostTables) sheet.text(voice.say('run.more_tables', { n: shown.length - mostTables }))
}

function hasSpoken({ signs: all }: Course): boolean {
  return all.includes('firing')
}

function showReadings(
  sheet: Sheet,
  voice: Voice,
  { labels, changes, changesLeftOut, last }: Course,
  inEpochs: boolean,
  titleOf: TitleOf,
): void {
  const label = tellLabels(labels)
  sheet.heading(label === '' ? voice.say('run.readings') : voice.say('run.readings_of', { labels: label }))
  const checks = changes.includes(last) ? changes : [...changes, last]
  const tables = alignRows(checks.map((trace) => readingRows(voice, trace, titleOf)))
  for (const [index, trace] of checks.entries()) {
    if (trace === last && changesLeftOut > 0) sheet.text(voice.say('run.more_changes', { n: changesLeftOut }))
    sheet.line(`  ${voice.setOff(tellVerdict(voice, tellPlace(voice, trace.at, inEpochs), trace))}`)
    for (const row of tables[index] ?? []) sheet.line(`    ${row}`)
  }
}

function tellOutcome(voice: Voice, rule: Rule, findings: readonly Finding[]): string {
  const own = findings.filter((finding) => finding.rule === rule.id)
  if (own.length === 0) return voice.say('run.never_spoke')
  const told = own.slice(0, 10).map(({ state, at, labels, group = [labels] }) =>
    voice.say(state === 'fired' ? 'run.spoke' : `run.${state}`, {
      place: tellPlace(voice, at, at.step === at.epoch),
      labels: group.map(tellLabels).join(', ') || undefined,
    }),
  )
  const left = own.length - told.length
  return [...told, ...(left > 0 ? [voice.say('run.and_more', { n: left })] : [])].join(' ')
}

/** Epochs are shown where the rule counts them, and where the run does not tell of steps. */
function countsEpochs({ check }: Rule, courses: readonly Course[]): boolean {
  if ('at' in check || check.unit === 'epochs') return true
  return courses.every(({ places }) => places.every(({ epoch, step }) => epoch === step))
}

function tellPlace(voice: Voice, { epoch, step }: Place, inEpochs: boolean): string {
  if (epoch === 0 && step === 0) return voice.say('place.start')
  return inEpochs ? voice.say('place.epoch', { epoch }) : voice.say('place.both', { epoch, step })
}
