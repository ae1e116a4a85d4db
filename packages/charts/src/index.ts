// What is drawn.
export type { Chart, Line, Panel, Point } from './chart.ts'
export type { ChartLook } from './chart-spec.ts'
export { chartSpec } from './chart-spec.ts'

// From a run and a finding to a chart.
export type { Seen } from './evidence-chart.ts'
export { evidenceChart } from './evidence-chart.ts'
export type { History } from './history.ts'
export { createHistory } from './history.ts'
export { panelTitle } from './panel-title.ts'
