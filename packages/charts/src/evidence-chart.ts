import {
  type ExplainedLeaf,
  type Finding,
  formatKey,
  type Known,
  type Labels,
  leavesExplained,
  measures,
} from '@scram/core'
import type { Chart, Line, Panel } from './chart.ts'
import type { History } from './history.ts'
import { panelTitle } from './panel-title.ts'

/** What a chart needs of a finding; of a check that found nothing, it shows what was looked at. */
export type Seen = Pick<Finding, 'explanation' | 'at' | 'labels' | 'group'>

const mostPanels = 4
const mostLines = 6

/**
 * The series that a finding rests on, each with its window and threshold; at most four. Nothing where none of them is
 * in the history, as for a rule about facts.
 *
 * Of a finding that stands for several, the first six have a line each.
 *
 * @param axis The unit of the axis; unless given, that of the rule's windows
 */
export function evidenceChart(
  finding: Seen,
  history: History,
  axis: Chart['axis'] = axisOf(leavesExplained(finding.explanation), finding),
): Chart | undefined {
  const leaves = leavesExplained(finding.explanation)
  const here = axis === 'step' ? finding.at.step : finding.at.epoch
  const panels = new Map<string, Panel>()
  for (const leaf of leaves) {
    const panel = panelOf(leaf, axis, here, finding, history)
    if (panel) panels.set(panel.title, { ...panel, ...panels.get(panel.title) })
  }
  if (panels.size === 0) return undefined
  return { axis, panels: [...panels.values()].slice(0, mostPanels), marks: [here] }
}

/** The unit of the windows, or else that of the series: what is judged once an epoch is drawn by epochs. */
function axisOf(leaves: readonly ExplainedLeaf[], { at }: Seen): Chart['axis'] {
  const units = leaves.map(({ leaf }) => leaf.over?.unit)
  if (units.includes('steps') || at.epoch === 0) return 'step'
  if (units.includes('epochs')) return 'epoch'
  return at.epoch > 2 ? 'epoch' : 'step'
}

function panelOf(
  { leaf, reading, threshold }: ExplainedLeaf,
  axis: Chart['axis'],
  here: number,
  { labels, group }: Seen,
  history: History,
): Panel | undefined {
  if (leaf.metric === undefined) return undefined
  const { metric } = leaf
  const all = group ?? [labels]
  const labelled = all.slice(0, mostLines).flatMap((each) => lineOf(metric, each, axis, history))
  const lines = labelled.length > 0 ? labelled : lineOf(metric, {}, axis, history)
  if (lines.length === 0) return undefined
  const span = reading.status === 'ok' ? reading.span : undefined
  const length =
    leaf.over && leaf.over.unit === `${axis}s` ? leaf.over.count - (span === undefined ? 1 : 0) : span
  const limit = limitOf(leaf, reading, threshold, lines.length > 1)
  return {
    title: panelTitle(metric, lines, labelled.length > 0 ? all.length : 1),
    lines,
    ...(length !== undefined && { window: [Math.max(0, here - length), here] as const }),
    ...(limit !== undefined && { threshold: limit }),
  }
}

/** The series of a metric for some labels, if there is one. */
function lineOf(metric: string, labels: Labels, axis: Chart['axis'], history: History): readonly Line[] {
  const points = history.series(formatKey(metric, labels), axis)
  return points.length > 0 ? [{ name: Object.values(labels).join(' · '), points }] : []
}

/** What a series is compared with, on its own axis: 10 % above its best of 2 is 2.2. */
function limitOf(
  { measure = 'last', test }: ExplainedLeaf['leaf'],
  reading: ExplainedLeaf['reading'],
  threshold: ExplainedLeaf['threshold'],
  isForSeveral: boolean,
): number | undefined {
  if (!('than' in test)) return undefined
  // What is the limit of one series need not be that of the others.
  const than = typeof test.than === 'number' ? test.than : isForSeveral ? undefined : known(threshold)?.value
  const onAxis = measures.get(measure)?.onAxis
  if (than === undefined || onAxis === undefined) return undefined
  const limit = onAxis(than, (isForSeveral ? undefined : known(reading)?.from) ?? Number.NaN)
  return Number.isFinite(limit) ? limit : undefined
}

function known(reading: ExplainedLeaf['reading'] | undefined): Known | undefined {
  return reading?.status === 'ok' ? reading : undefined
}
