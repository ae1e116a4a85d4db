import type { Chart } from '../chart.ts'
import { type ChartLook, chartSpec } from '../chart-spec.ts'

/** Draws a chart as an SVG document. The drawing library is loaded when it is first called. */
export async function drawSvg(chart: Chart, look?: ChartLook): Promise<string> {
  const [{ compile }, { parse, View }] = await Promise.all([import('vega-lite'), import('vega')])
  const view = new View(parse(compile(chartSpec(chart, look)).spec), { renderer: 'none' })
  try {
    return await view.toSVG()
  } finally {
    view.finalize()
  }
}
