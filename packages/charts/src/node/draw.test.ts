import { expect, test } from 'vitest'
import type { Chart } from '../chart.ts'
import { drawPng } from './draw-png.ts'
import { drawSvg } from './draw-svg.ts'

const chart: Chart = {
  axis: 'epoch',
  marks: [3],
  panels: [
    {
      title: 'val_loss <script>',
      points: [1, 2, Number.NaN, 4].map((value, index) => ({ at: index + 1, value })),
      window: [2, 3],
      threshold: 1.5,
    },
    { title: 'loss', points: [{ at: 1, value: 1 }] },
  ],
}

test('an SVG shows every panel with its title as text', async () => {
  const svg = await drawSvg(chart)
  expect(svg).toMatch(/^<svg/)
  expect(svg).toContain('val_loss &lt;script&gt;')
  expect(svg).toContain('loss</text>')
})

test('a PNG has the size that is told, and grows with its panels', async () => {
  const both = await drawPng(chart)
  const one = await drawPng({ ...chart, panels: chart.panels.slice(0, 1) })
  const bytes = new DataView(both.png.buffer, both.png.byteOffset)
  expect([...both.png.slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)))
  expect([bytes.getUint32(16), bytes.getUint32(20)]).toEqual([both.width, both.height])
  expect(one.height).toBeLessThan(both.height)
})

test('text in a picture is drawn with a font, not left out', async () => {
  const named = await drawPng({ ...chart, panels: [{ title: 'M'.repeat(30), points: [] }] })
  const nameless = await drawPng({ ...chart, panels: [{ title: ' ', points: [] }] })
  expect(named.png.length).toBeGreaterThan(nameless.png.length + 100)
})
