import type { Finding, Labels, Place, Rule } from '@scram/core'
import type { Course } from './course.ts'
import { drawStrip, type Sign, signs } from './draw-strip.ts'
import type { Sheet } from './sheet.ts'
import { alignRows, readingRows, tellVerdict } from './tell-check.ts'

const mostStrips = 20
const mostTables = 3
/** What each sign of a strip means. */
export const legend: Readonly<Record<Sign, string>> = {
  quiet: 'not so',
  unknown: 'cannot tell',
  pending: 'so, but not for long enough yet',
  silenced: 'so, but another rule explains it',
  clearing: 'speaking, no longer so',
  firing: 'speaking',
}

/** Shows how a rule went through a run: a strip for each label value, and the readings where something changed. */
export function showRun(
  sheet: Sheet,
  rule: Rule,
  courses: readonly Course[],
  findings: readonly Finding[],
  columns: number,
): void {
  sheet.heading('In this run')
  if (courses.length === 0) {
    sheet.text(neverChecked(rule))
    return
  }
  sheet.text(tellOutcome(rule, findings))
  // Those that spoke come first, for they are what is asked about.
  const shown = courses.toSorted((a, b) => Number(hasSpoken(b)) - Number(hasSpoken(a))).slice(0, mostStrips)
  const inEpochs = countsEpochs(rule, shown)
  const names = shown.map(({ labels }) => tellLabels(labels) || (inEpochs ? 'epoch' : 'step'))
  const margin = Math.max(...names.map((name) => name.length), inEpochs ? 5 : 4) + 4
  const used = new Set<Sign>()
  let perMark = 1
  sheet.line()
  for (const [index, course] of shown.entries()) {
    const numbers = course.places.map(({ epoch, step }) => (inEpochs ? epoch : step))
    const strip = drawStrip(course.signs, numbers, columns - margin)
    const name = names[index] ?? ''
    if (index === 0) sheet.line(`  ${(inEpochs ? 'epoch' : 'step').padEnd(margin - 2)}${strip.ruler}`)
    sheet.line(`  ${(tellLabels(course.labels) === '' ? '' : name).padEnd(margin - 2)}${strip.marks}`)
    for (const sign of course.signs) used.add(sign)
    perMark = Math.max(perMark, strip.checksPerMark)
  }
  if (courses.length > mostStrips) sheet.text(`… and ${courses.length - mostStrips} more`)
  sheet.line()
  const explained = (Object.keys(signs) as Sign[]).filter((sign) => used.has(sign))
  sheet.text(explained.map((sign) => `${signs[sign]} ${legend[sign]}`).join('   '))
  if (perMark > 1)
    sheet.text(`Each sign stands for up to ${perMark} checks, and shows the most telling of them.`)

  for (const course of shown.slice(0, mostTables)) showReadings(sheet, course, inEpochs)
  if (shown.length > mostTables)
    sheet.text(`… ${shown.length - mostTables} more tables; --json shows every check`)
}

function hasSpoken({ signs: all }: Course): boolean {
  return all.includes('firing')
}

function showReadings(
  sheet: Sheet,
  { labels, changes, changesLeftOut, last }: Course,
  inEpochs: boolean,
): void {
  const label = tellLabels(labels)
  sheet.heading(
    `What it read${label === '' ? '' : ` of ${label}`}, wherever something changed, and at the last check`,
  )
  const checks = changes.includes(last) ? changes : [...changes, last]
  const tables = alignRows(checks.map(readingRows))
  for (const [index, trace] of checks.entries()) {
    if (trace === last && changesLeftOut > 0)
      sheet.text(`… ${changesLeftOut} further changes; --json shows them all`)
    sheet.line(`  ${tellPlace(trace.at, inEpochs)}: ${tellVerdict(trace)}`)
    for (const row of tables[index] ?? []) sheet.line(`    ${row}`)
  }
}

function tellOutcome(rule: Rule, findings: readonly Finding[]): string {
  const own = findings.filter((finding) => finding.rule === rule.id)
  if (own.length === 0) return 'It never spoke.'
  const told = own.slice(0, 10).map(({ state, at, labels, group = [labels] }) => {
    const label = group.map(tellLabels).join(', ')
    const what = { fired: 'spoke', reminded: 'said so again', resolved: 'was resolved' }[state]
    return `${what} at ${tellPlace(at, at.step === at.epoch)}${label === '' ? '' : ` for ${label}`}`
  })
  const more = own.length > told.length ? `; and ${own.length - told.length} times more` : ''
  return `It ${told.join('; it ')}${more}.`
}

function neverChecked({ forEach, check }: Rule): string {
  if (forEach !== undefined)
    return `It was never judged: nothing that it reads was logged for any ${forEach}.`
  if ('at' in check) return 'It was never judged.'
  return check.unit === 'epochs'
    ? 'It was never judged: no epoch at whose end it is due has ended.'
    : 'It was never judged: no step at which it is due has been made.'
}

/** Epochs are shown where the rule counts them, and where the run does not tell of steps. */
function countsEpochs({ check }: Rule, courses: readonly Course[]): boolean {
  if ('at' in check || check.unit === 'epochs') return true
  return courses.every(({ places }) => places.every(({ epoch, step }) => epoch === step))
}

function tellPlace({ epoch, step }: Place, inEpochs: boolean): string {
  if (epoch === 0 && step === 0) return 'before training'
  return inEpochs ? `epoch ${epoch}` : `step ${step} (epoch ${epoch})`
}

function tellLabels(labels: Labels): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')
}
