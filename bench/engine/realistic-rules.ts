import type { Catalogue, Leaf, Rule, Window } from '@scram/core'

/** The layers of the network whose training is played. */
export const layers = ['conv1', 'conv2', 'dense1', 'dense2'] as const

export const catalogue: Catalogue = {
  metrics: {
    loss: { title: 'loss', clock: 'step' },
    accuracy: { title: 'accuracy', clock: 'step', better: 'higher' },
    gradient_norm: { title: 'gradient norm', clock: 'step', labels: ['layer'] },
    update_ratio: { title: 'update ratio', clock: 'step', labels: ['layer'] },
    val_loss: { title: 'validation loss', clock: 'epoch' },
    val_accuracy: { title: 'validation accuracy', clock: 'epoch', better: 'higher' },
  },
  facts: { 'optimizer.learning_rate': { title: 'learning rate', type: 'number' } },
}

const steps = (count: number): Window => ({ count, unit: 'steps' })
const epochs = (count: number): Window => ({ count, unit: 'epochs' })
const above = (than: number): { readonly test: Leaf['test'] } => ({ test: { op: 'above', than } })
const below = (than: number): { readonly test: Leaf['test'] } => ({ test: { op: 'below', than } })

/** Twelve rules of every step, eight of every step and layer, ten of every epoch; in a sound training none comes true. */
export function realisticRules(): readonly Rule[] {
  const loss = { metric: 'loss' } as const
  const ofSteps: readonly (readonly Leaf[])[] = [
    [{ ...loss, test: { op: 'not_finite' } }],
    [{ ...loss, ...above(1e6) }],
    [{ ...loss, test: { op: 'above', than: { ...loss, measure: 'first', times: 10 } } }],
    [{ ...loss, measure: 'std', over: steps(50), ...above(5) }],
    [{ ...loss, measure: 'median', over: steps(100), ...above(50) }],
    [{ ...loss, measure: 'count_not_finite', over: steps(20), test: { op: 'at_least', than: 1 } }],
    [{ ...loss, measure: 'above_best', smooth: 5, ...above(20) }],
    [{ ...loss, measure: 'max', over: steps(200), ...above(100) }],
    [
      { ...loss, measure: 'slope', over: steps(100), ...above(1) },
      { fact: 'optimizer.learning_rate', ...above(0) },
    ],
    [{ metric: 'accuracy', ...below(-1) }],
    [{ metric: 'accuracy', measure: 'mean', over: steps(100), test: { op: 'outside', low: 0, high: 1 } }],
    [{ ...loss, measure: 'share_outside', range: [0, 100], over: steps(100), ...above(0.5) }],
  ]
  const ofLayers: readonly (readonly Leaf[])[] = [
    [{ metric: 'gradient_norm', test: { op: 'not_finite' } }],
    [{ metric: 'gradient_norm', measure: 'mean', over: steps(50), ...below(1e-7) }],
    [{ metric: 'gradient_norm', ...above(1e3) }],
    [
      { metric: 'gradient_norm', measure: 'max', over: steps(100), ...above(1e4) },
      { ...loss, ...above(1) },
    ],
    [{ metric: 'update_ratio', measure: 'median', over: steps(50), ...above(0.5) }],
    [{ metric: 'update_ratio', measure: 'mean', over: steps(50), ...below(1e-8) }],
    [{ metric: 'update_ratio', measure: 'p95', over: steps(100), ...above(1) }],
    [{ metric: 'gradient_norm', measure: 'std', over: steps(50), ...above(100) }],
  ]
  const ofEpochs: readonly (readonly Leaf[])[] = [
    [{ metric: 'val_loss', measure: 'above_best_percent', smooth: 3, ...above(1e4) }],
    [{ metric: 'val_loss', over: epochs(3), test: { op: 'rising', tolerance: 10 } }],
    [{ metric: 'val_accuracy', measure: 'below_best', smooth: 3, ...above(2) }],
    [{ metric: 'val_accuracy', measure: 'since_best', ...above(1e9) }],
    [{ ...loss, measure: 'change', over: epochs(3), ...above(10) }],
    [{ ...loss, over: epochs(5), test: { op: 'falling', tolerance: 10 } }],
    [{ metric: 'accuracy', measure: 'slope', over: epochs(5), ...above(10) }],
    [{ ...loss, measure: 'change_percent', over: epochs(2), ...above(1e4) }],
    [{ metric: 'val_loss', measure: 'std', over: epochs(10), ...above(100) }],
    [{ metric: 'gap', ...above(100) }],
  ]
  const named = (kind: string, all: readonly (readonly Leaf[])[], parts: Partial<Rule>): readonly Rule[] =>
    all.map((when, index) => ({ ...plain, id: `bench/${kind}-${index}`, ...parts, when: { all: when } }))
  return [
    ...named('step', ofSteps, {}),
    ...named('layer', ofLayers, { forEach: 'layer', group: 'layers' }),
    ...named('epoch', ofEpochs, {
      check: { every: 1, unit: 'epochs' },
      define: { gap: { op: '-', of: [{ metric: 'val_loss' }, loss] } },
    }),
  ]
}

/** A rule of every step without a condition. */
export const plain: Omit<Rule, 'id' | 'when'> = {
  status: 'stable',
  severity: 'warning',
  likelihood: 'likely',
  topic: 'bench',
  check: { every: 1, unit: 'steps' },
  parameters: {},
  strongerWhen: [],
  silencedBy: [],
  causes: [],
}
