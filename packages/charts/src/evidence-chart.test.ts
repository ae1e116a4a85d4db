import { type Catalogue, createRun, type Finding, type Leaf, type Rule } from '@scram/core'
import { expect, test } from 'vitest'
import type { Chart } from './chart.ts'
import { evidenceChart } from './evidence-chart.ts'
import { createHistory } from './history.ts'

const catalogue: Catalogue = {
  metrics: {
    loss: { title: 'loss', clock: 'step' },
    val_loss: { title: 'validation loss', clock: 'epoch' },
    gradient_norm: { title: 'gradient norm', clock: 'step', labels: ['layer'] },
  },
  facts: { 'optimizer.learning_rate': { title: 'learning rate', type: 'number' } },
}

const common = {
  id: 'test/rule',
  status: 'draft',
  severity: 'warning',
  likelihood: 'likely',
  topic: 'test',
  parameters: {},
  strongerWhen: [],
  silencedBy: [],
  causes: [],
} as const

/** The chart of the first finding of a rule over a run of ten epochs of two steps. */
async function chartOf(rule: Pick<Rule, 'check' | 'when' | 'forEach' | 'group'>): Promise<Chart | undefined> {
  const history = createHistory()
  const run = createRun({ rules: [{ ...common, ...rule }], catalogue })
  run.describe({ 'optimizer.learning_rate': 3 })
  const findings: Finding[] = []
  for (let step = 1; step <= 20; step++) {
    const epoch = Math.ceil(step / 2)
    const observations = [
      {
        step,
        epoch,
        metrics: { loss: step, 'gradient_norm{layer=a}': step, 'gradient_norm{layer=b}': -step },
      },
      ...(step % 2 === 0 ? [{ step, epoch, end: 'epoch' as const, metrics: { val_loss: epoch } }] : []),
    ]
    for (const observation of observations) {
      history.add(observation)
      run.observe(observation)
      findings.push(...(await run.check(observation.end ?? 'step')))
    }
    const [finding] = findings
    if (finding) return evidenceChart(finding, history)
  }
  return undefined
}

const epochs = { every: 1, unit: 'epochs' } as const
const steps = { every: 1, unit: 'steps' } as const

test('a mean over a window shows the window and the threshold, by the unit of the window', async () => {
  const over = { count: 4, unit: 'steps' } as const
  const when: Leaf = { metric: 'loss', measure: 'mean', over, test: { op: 'above', than: 9 } }
  const chart = await chartOf({ check: steps, when })
  expect(chart).toMatchObject({ axis: 'step', marks: [11] })
  expect(chart?.panels).toMatchObject([{ title: 'loss', window: [8, 11], threshold: 9 }])
  expect(chart?.panels[0]?.lines[0]?.points.at(-1)).toEqual({ at: 11, value: 11 })
})

test('a change over epochs is drawn by epochs, with its threshold as a value of the metric', async () => {
  const over = { count: 3, unit: 'epochs' } as const
  const when = {
    all: [
      { metric: 'val_loss', measure: 'change', over, test: { op: 'above', than: 1 } },
      { metric: 'loss', measure: 'change', over, test: { op: 'above', than: 1 } },
    ],
  } as const
  const chart = await chartOf({ check: epochs, when })
  expect(chart?.axis).toBe('epoch')
  // After four epochs: more than 1 above the value of the first.
  expect(chart?.panels.map(({ title, window, threshold }) => [title, window, threshold])).toEqual([
    ['val_loss', [1, 4], 2],
    ['loss', [1, 4], 2.5],
  ])
})

test('what is on another scale than the metric is drawn without a threshold', async () => {
  const over = { count: 3, unit: 'epochs' } as const
  const chart = await chartOf({
    check: epochs,
    when: { metric: 'val_loss', measure: 'slope', over, test: { op: 'above', than: 0.5 } },
  })
  expect(chart?.panels.map(({ title, threshold }) => [title, threshold])).toEqual([['val_loss', undefined]])
})

test('a finding about one layer shows the series of that layer', async () => {
  const when: Leaf = { metric: 'gradient_norm', test: { op: 'above', than: 5 } }
  const chart = await chartOf({ check: steps, when, forEach: 'layer' })
  expect(chart?.panels.map(({ title }) => title)).toEqual(['gradient_norm · a'])
})

test('a finding about several layers has a line for each, and the limit where it is the same for all', async () => {
  const outside = { metric: 'gradient_norm', measure: 'max', test: { op: 'below', than: 50 } } as const
  const chart = await chartOf({ check: steps, when: outside, forEach: 'layer', group: 'layers' })
  expect(chart?.panels).toMatchObject([
    { title: 'gradient_norm', lines: [{ name: 'a' }, { name: 'b' }], threshold: 50 },
  ])
  const change = { ...outside, measure: 'change', over: { count: 2, unit: 'steps' } } as const
  const relative = await chartOf({ check: steps, when: change, forEach: 'layer', group: 'layers' })
  expect(relative?.panels.map(({ lines, threshold }) => [lines.length, threshold])).toEqual([[2, undefined]])
})

test('a finding about very many layers draws some, and says of how many', async () => {
  const labels = Array.from({ length: 20 }, (_, index) => ({ layer: `l${index}` }))
  const history = createHistory()
  const metrics = Object.fromEntries(labels.map(({ layer }) => [`gradient_norm{layer=${layer}}`, 0]))
  history.add({ step: 1, epoch: 1, metrics })
  const leaf: Leaf = { metric: 'gradient_norm', test: { op: 'below', than: 1 } }
  const reading = { status: 'ok', value: 0, points: 1 } as const
  const explanation = { op: 'leaf', negated: false, leaf, reading, verdict: 'yes' } as const
  const chart = evidenceChart({ explanation, at: { step: 1, epoch: 1 }, labels: {}, group: labels }, history)
  expect(chart?.panels.map(({ title, lines }) => [title, lines.length])).toEqual([
    ['gradient_norm · 6/20', 6],
  ])
})

test('a finding about facts alone has no chart', async () => {
  const when: Leaf = { fact: 'optimizer.learning_rate', test: { op: 'above', than: 1 } }
  expect(await chartOf({ check: steps, when })).toBeUndefined()
})
