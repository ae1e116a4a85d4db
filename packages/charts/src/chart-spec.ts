import type { TopLevelSpec } from 'vega-lite'
import type { Chart, Line, Panel } from './chart.ts'

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
/** Of the lines of a panel; their dashes tell them apart for whoever does not see the colours. */
const hues = ['#2f81f7', '#d9730d', '#1a9e77', '#a371f7', '#c2589b', '#0f9bb0']
const dashes = [[], [7, 3], [2, 2], [10, 3, 2, 3], [5, 5], [12, 4]]
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
  { lines, window, threshold }: Panel,
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
  const points = lines.flatMap((line) => line.points)
  const finite = points.filter(({ value }) => Number.isFinite(value))
  const y = {
    field: 'value',
    type: 'quantitative',
    scale: { zero: false },
    axis: { title: null, tickCount: 4, ...numbersOf([...finite.map(({ value }) => value), threshold ?? 0]) },
  }
  const broken = lines.flatMap((line) =>
    line.points.filter(
      ({ value }, index) => !Number.isFinite(value) && !Object.is(value, line.points[index - 1]?.value),
    ),
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
    drawn(lines, x, y),
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

/** A line by itself, or several with a legend. */
function drawn(lines: readonly Line[], x: object, y: object): object {
  const isAlone = lines.length === 1
  const color = isAlone && { color: hues[0] }
  const longest = Math.max(...lines.map(({ points }) => points.length))
  return {
    data: {
      values: lines.flatMap(({ name, points }) =>
        points.map(({ at, value }) => ({
          at,
          value: Number.isFinite(value) ? value : null,
          ...(!isAlone && { name }),
        })),
      ),
    },
    mark: { type: 'line', ...color, strokeWidth: 2, point: longest <= 40 && { size: 22, ...color } },
    encoding: { x, y, ...(!isAlone && legendOf(lines)) },
  }
}

function legendOf(lines: readonly Line[]): object {
  const domain = lines.map(({ name }) => name)
  const legend = { title: null, labelColor: ink, labelFontSize: 11, symbolType: 'stroke', symbolSize: 400 }
  const scaled = (range: readonly unknown[]): object => ({
    field: 'name',
    type: 'nominal',
    scale: { domain, range },
    legend,
  })
  return { color: scaled(hues), strokeDash: scaled(dashes) }
}

/** Numbers that are very small or very large are written with a power of ten. */
function numbersOf(values: readonly number[]): object {
  const largest = Math.max(...values.map(Math.abs))
  if (largest === 0 || (largest >= 0.001 && largest < 1e6)) return {}
  return { labelExpr: "datum.value === 0 ? '0' : format(datum.value, '.2~e')" }
}

function nonFinite(value: number): string {
  return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '−∞'
}

function domainOf({ panels, marks }: Chart): readonly [number, number] {
  const places = [
    ...marks,
    ...panels.flatMap(({ lines }) => lines.flatMap(({ points }) => [points[0]?.at, points.at(-1)?.at])),
  ].filter((at) => at !== undefined)
  return [Math.min(...places), Math.max(...places)]
}
