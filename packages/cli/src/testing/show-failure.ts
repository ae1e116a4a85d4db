import { formatKey, type Labels, type Rule, type Trace } from '@scram/core'
import type { Voice } from '@scram/messages'
import type { Difference } from '@scram/packs'
import type { Course } from '../explaining/course.ts'
import type { Sign } from '../explaining/draw-strip.ts'
import { neverJudged } from '../explaining/never-judged.ts'
import type { Sheet } from '../explaining/sheet.ts'
import { alignRows, readingRows, tellVerdict } from '../explaining/tell-check.ts'
import { tellLabels } from '../explaining/tell-labels.ts'
import type { TestedCase } from './create-tester.ts'
import { drawCase } from './draw-case.ts'
import type { TracedCase } from './trace-case.ts'

const mostDifferences = 8
const mostTables = 3

/** The place at which a case is first not as wanted; the end where that is no matter of place. */
export function firstDifference({ result: { differences } }: TestedCase): number {
  return differences.find(({ at }) => at !== undefined)?.at ?? Number.POSITIVE_INFINITY
}

/**
 * Shows what is not as a case wants it: in words, as strips of what was wanted, what came and how it came to that, and
 * the readings at the first place that differs. Gives the signs that the strips use.
 */
export function showFailure(
  sheet: Sheet,
  voice: Voice,
  rule: Rule,
  tested: TestedCase,
  { courses, checks }: TracedCase,
  columns: number,
): ReadonlySet<Sign> {
  const { every, wanted } = tested.case
  const { differences, got } = tested.result
  for (const { message } of differences.slice(0, mostDifferences)) sheet.text(sentence(message), 4, '- ')
  if (differences.length > mostDifferences)
    sheet.text(`… and ${differences.length - mostDifferences} more differences`, 4)
  sheet.line()
  if (courses.length === 0) {
    sheet.text(neverJudged(voice, rule), 4)
    return new Set()
  }
  const at = firstDifference(tested)
  const concerned = byConcern(courses, differences)
  const margin =
    4 + Math.max(8, ...concerned.map(({ labels }) => Math.min(24, tellLabels(labels).length) + 2))
  const drawing = drawCase({ every, wanted, got, courses: concerned, at }, columns - margin)
  const line = (name: string, strip: string): void => sheet.line(`    ${name.padEnd(margin - 4)}${strip}`)
  line(every, drawing.ruler)
  for (const { name, marks } of drawing.rows) line(name, marks.trimEnd())
  if (drawing.coursesLeftOut > 0) sheet.text(`… and ${drawing.coursesLeftOut} more`, 4)
  sheet.line()
  showChecks(sheet, voice, byConcern(checks, differences).slice(0, mostTables), every, at)
  return drawing.used
}

function showChecks(
  sheet: Sheet,
  voice: Voice,
  checks: readonly Trace[],
  every: 'epoch' | 'step',
  at: number,
): void {
  const tables = alignRows(checks.map((trace) => readingRows(voice, trace)))
  for (const [index, trace] of checks.entries()) {
    const place = trace.at[every]
    const where = place === 0 ? 'before training' : `at ${every} ${place}`
    const why = Number.isFinite(at) && place !== at ? ', the last check before that' : ''
    const label = tellLabels(trace.labels)
    sheet.text(tellVerdict(voice, `What it read ${where}${why}${label && ` of ${label}`}`, trace), 4)
    for (const row of tables[index] ?? []) sheet.line(`      ${row}`)
  }
}

/** Those first that a difference is about. */
function byConcern<Each extends Pick<Course, 'labels'> | Pick<Trace, 'labels'>>(
  all: readonly Each[],
  differences: readonly Difference[],
): readonly Each[] {
  const key = (labels: Labels): string => formatKey('', labels)
  const concerned = new Set(differences.flatMap(({ labels = [] }) => labels.map(key)))
  return all.toSorted((a, b) => Number(concerned.has(key(b.labels))) - Number(concerned.has(key(a.labels))))
}

function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`
}
