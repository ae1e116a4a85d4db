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
      lines: [{ name: '', points: [1, 2, Number.NaN, 4].map((value, index) => ({ at: index + 1, value })) }],
      window: [2, 3],
      threshold: 1.5,
    },
    { title: 'loss', lines: [{ name: '', points: [{ at: 1, value: 1 }] }] },
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
  const named = await drawPng({ ...chart, panels: [{ title: 'M'.repeat(30), lines: [] }] })
  const nameless = await drawPng({ ...chart, panels: [{ title: ' ', lines: [] }] })
  expect(named.png.length).toBeGreaterThan(nameless.png.length + 100)
})

test('several lines of a panel are named beside it, each in a colour of its own', async () => {
  const lines = ['conv1', 'conv2', 'out'].map((name, index) => ({
    name,
    points: [1, 2, 3].map((at) => ({ at, value: at * index })),
  }))
  const svg = await drawSvg({ axis: 'epoch', marks: [3], panels: [{ title: 'gradient_norm', lines }] })
  for (const { name } of lines) expect(svg).toContain(`${name}</text>`)
  const colours = [...svg.matchAll(/aria-roledescription="line mark"[^>]*stroke="(#\w+)"/g)].map(
    ([, colour]) => colour,
  )
  expect(new Set(colours).size).toBe(3)
  expect(svg.split('conv2</text>')).toHaveLength(2)
})

test('very small numbers are written with a power of ten', async () => {
  const points = [1, 2, 3].map((at) => ({ at, value: at * 1e-8 }))
  const svg = await drawSvg({
    axis: 'epoch',
    marks: [],
    panels: [{ title: 'gradient_norm', lines: [{ name: '', points }] }],
  })
  expect(svg).toContain('2e-8</text>')
  expect(svg).not.toContain('>0.000')
})
