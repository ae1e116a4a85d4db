import type { TopLevelSpec } from 'vega-lite'
import type { Chart, Panel } from './chart.ts'

/** How a chart looks. */
export interface ChartLook {
  /** Pixels across; 560 unless given. */
  readonly width?: number
  /** Pixels from top to bottom of one panel; 130 unless given. */
  readonly height?: number
  /** A colour behind it; transparent unless given. All other colours are legible on white and on black. */
  readonly background?: string
}

const ink = '#7d8590'
const series = '#2f81f7'
const alarm = '#e5534b'
const shade = '#d4a72c'

/** A chart as a Vega-Lite specification, its data included. */
export function chartSpec(
  chart: Chart,
  { width = 560, height = 130, background }: ChartLook = {},
): TopLevelSpec {
  const domain = domainOf(chart)
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: background ?? 'transparent',
    padding: 8,
    spacing: 12,
    vconcat: chart.panels.map((panel, index) => ({
      width,
      height,
      title: panel.title,
      layer: layersOf(panel, chart, domain, index === chart.panels.length - 1),
    })),
    config: {
      font: 'DejaVu Sans, sans-serif',
      title: { anchor: 'start', fontSize: 13, fontWeight: 'bold', color: ink, offset: 6 },
      axis: {
        labelColor: ink,
        titleColor: ink,
        tickColor: ink,
        domainColor: ink,
        gridColor: ink,
        gridOpacity: 0.2,
        labelFontSize: 11,
        titleFontSize: 11,
        titleFontWeight: 'normal',
      },
      view: { stroke: null },
    },
  } as TopLevelSpec
}

function layersOf(
  { points, window, threshold }: Panel,
  { axis, marks }: Chart,
  domain: readonly [number, number],
  isLast: boolean,
): readonly object[] {
  const x = {
    field: 'at',
    type: 'quantitative',
    scale: { domain, nice: false },
    axis: { title: isLast ? axis : null, grid: false, tickMinStep: 1, format: 'd' },
  }
  const y = {
    field: 'value',
    type: 'quantitative',
    scale: { zero: false },
    axis: { title: null, tickCount: 4 },
  }
  const finite = points.filter(({ value }) => Number.isFinite(value))
  const broken = points.filter(
    ({ value }, index) => !Number.isFinite(value) && !Object.is(value, points[index - 1]?.value),
  )
  return [
    ...(window
      ? [
          {
            data: { values: [{ from: window[0], to: window[1] }] },
            mark: { type: 'rect', color: shade, opacity: 0.22 },
            encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' } },
          },
        ]
      : []),
    {
      data: { values: points.map(({ at, value }) => ({ at, value: Number.isFinite(value) ? value : null })) },
      mark: {
        type: 'line',
        color: series,
        strokeWidth: 2,
        point: points.length <= 40 && { size: 22, color: series },
      },
      encoding: { x, y },
    },
    ...(threshold !== undefined
      ? [
          {
            data: { values: [{ value: threshold }] },
            mark: { type: 'rule', color: ink, strokeDash: [5, 4], strokeWidth: 1.5 },
            encoding: { y },
          },
        ]
      : []),
    {
      data: { values: broken.map(({ at, value }) => ({ at, text: nonFinite(value) })) },
      mark: { type: 'text', baseline: 'top', align: 'left', dx: 3, fontSize: 11, color: alarm },
      encoding: { x, y: { value: 0 }, text: { field: 'text' } },
    },
    {
      data: { values: marks.map((at) => ({ at })) },
      mark: { type: 'rule', color: alarm, strokeWidth: 1.5 },
      encoding: { x },
    },
    {
      data: { values: finite.filter(({ at }) => marks.includes(at)) },
      mark: { type: 'point', shape: 'circle', filled: true, size: 70, color: alarm, opacity: 1 },
      encoding: { x, y },
    },
  ]
}

function nonFinite(value: number): string {
  return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '−∞'
}

function domainOf({ panels, marks }: Chart): readonly [number, number] {
  const places = [...marks, ...panels.flatMap(({ points }) => [points[0]?.at, points.at(-1)?.at])].filter(
    (at) => at !== undefined,
  )
  return [Math.min(...places), Math.max(...places)]
}
