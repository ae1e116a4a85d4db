import { describe, expect, test } from 'vitest'
import { everyStep, aRule as rule } from '../../test-support/a-rule.ts'
import type { Catalogue } from '../types/catalogue.ts'
import type { Finding } from '../types/finding.ts'
import { createRun, type Fault, type Run } from './run.ts'

/** Feeds one epoch of two steps a value and gives all findings. */
async function feedEpochs(run: Run, epochs: readonly Readonly<Record<string, number>>[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [index, metrics] of epochs.entries()) {
    const epoch = index + 1
    for (const step of [2 * index + 1, 2 * index + 2]) {
      run.observe({ step, epoch, metrics })
      findings.push(...(await run.check('step')))
    }
    findings.push(...(await run.check('epoch')))
  }
  return findings
}

async function feedSteps(run: Run, steps: readonly Readonly<Record<string, number>>[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [index, metrics] of steps.entries()) {
    run.observe({ step: index + 1, epoch: 1, metrics })
    findings.push(...(await run.check('step')))
  }
  return findings
}

const nanLoss = rule({ id: 'test/nan', ...everyStep, when: { metric: 'loss', test: { op: 'not_finite' } } })

describe('epochs', () => {
  test('take the mean of their steps where no value of their own was logged', async () => {
    const high = rule({ when: { metric: 'loss', test: { op: 'above', than: 1.4 }, as: 'loss' } })
    const run = createRun({ rules: [high] })
    run.observe({ step: 1, epoch: 1, metrics: { loss: 1 } })
    run.observe({ step: 2, epoch: 1, metrics: { loss: 2 } })
    const [finding] = await run.check('epoch')
    expect(finding?.readings.loss).toMatchObject({ value: 1.5, holds: true, threshold: 1.4 })
  })

  test('take the value that was logged for them where there is one', async () => {
    const high = rule({ when: { metric: 'loss', test: { op: 'above', than: 1.4 } } })
    const run = createRun({ rules: [high] })
    run.observe({ step: 1, epoch: 1, metrics: { loss: 2 } })
    run.observe({ step: 1, epoch: 1, end: 'epoch', metrics: { loss: 1 } })
    expect(await run.check('epoch')).toEqual([])
  })

  test('serve the rules of every step where a source sees no steps', async () => {
    const run = createRun({ rules: [nanLoss] })
    run.observe({ step: 10, epoch: 1, end: 'epoch', metrics: { loss: Number.NaN } })
    expect(await run.check('epoch')).toMatchObject([{ rule: 'test/nan', at: { step: 10, epoch: 1 } }])
  })
})

describe('clocks', () => {
  test('a rule for the start is judged on facts alone, once', async () => {
    const high = rule({
      check: { at: 'start' },
      when: { fact: 'optimizer.learning_rate', test: { op: 'above', than: 1 } },
    })
    const run = createRun({ rules: [high] })
    run.describe({ 'optimizer.learning_rate': 10 })
    expect(await run.check('start')).toMatchObject([{ at: { step: 0, epoch: 0 } }])
    expect(await feedEpochs(run, [{ loss: 1 }])).toEqual([])
  })

  test('a rule for every 3 steps is judged at each third', async () => {
    const any = rule({
      check: { every: 3, unit: 'steps' },
      when: { metric: 'loss', test: { op: 'above', than: 0 } },
    })
    const findings = await feedSteps(createRun({ rules: [any] }), Array(5).fill({ loss: 1 }))
    expect(findings).toMatchObject([{ at: { step: 3 } }])
  })

  test('a rule for the end is judged at the end', async () => {
    const final = rule({ check: { at: 'end' }, when: { metric: 'loss', test: { op: 'above', than: 0 } } })
    const run = createRun({ rules: [final] })
    expect(await feedEpochs(run, [{ loss: 1 }, { loss: 1 }])).toEqual([])
    expect(await run.check('end')).toMatchObject([{ at: { epoch: 2 } }])
  })
})

describe('labels', () => {
  const catalogue: Catalogue = {
    metrics: {
      norm: { title: 'norm', clock: 'step', labels: ['layer'] },
      loss: { title: 'loss', clock: 'step', aliases: ['train_loss'] },
    },
    facts: {},
  }
  const perLayer = rule({
    ...everyStep,
    forEach: 'layer',
    when: {
      all: [
        { metric: 'norm', test: { op: 'above', than: 1 } },
        { metric: 'loss', test: { op: 'above', than: 0 } },
      ],
    },
  })

  test('make one finding for each value, and share the metrics that have none', async () => {
    const run = createRun({ rules: [perLayer], catalogue })
    const findings = await feedSteps(run, [
      { loss: 1, 'norm{layer=a}': 2, 'norm{layer=b}': 0 },
      { loss: 1, 'norm{layer=a}': 2, 'norm{layer=b}': 3 },
    ])
    expect(findings.map(({ labels, at }) => [labels.layer, at.step])).toEqual([
      ['a', 1],
      ['b', 2],
    ])
  })

  test('leave a rule that never saw one unable to tell', async () => {
    const run = createRun({ rules: [perLayer], catalogue })
    await feedSteps(run, [{ loss: 1 }])
    expect(run.blind()).toMatchObject([{ rule: 'test/rule', unread: [{ of: 'norm', reason: 'missing' }] }])
  })

  test('an alias is the metric it stands for', async () => {
    const high = rule({ ...everyStep, when: { metric: 'loss', test: { op: 'above', than: 1 } } })
    const run = createRun({ rules: [high], catalogue })
    expect(await feedSteps(run, [{ train_loss: 2 }])).toHaveLength(1)
  })
})

describe('a finding', () => {
  const fact = { fact: 'optimizer.learning_rate', as: 'rate' } as const
  const causes = [
    { id: 'unstated' },
    { id: 'against', if: { ...fact, test: { op: 'below', than: 1 } } },
    { id: 'for', if: { ...fact, test: { op: 'above', than: 1 } } },
    { id: 'unjudged', if: { fact: 'model.depth', test: { op: 'above', than: 3 } } },
  ] as const

  test('ranks its causes by the evidence, and carries the readings that speak for them', async () => {
    const run = createRun({ rules: [{ ...nanLoss, causes }] })
    run.describe({ 'optimizer.learning_rate': 10 })
    const [finding] = await feedSteps(run, [{ loss: Number.NaN }])
    expect(finding?.causes).toEqual([
      { id: 'for', verdict: 'yes' },
      { id: 'unstated' },
      { id: 'unjudged', verdict: 'unknown' },
    ])
    expect(finding?.readings.rate).toMatchObject({ value: 10, of: 'optimizer.learning_rate' })
  })

  test('is surer where a stronger condition holds', async () => {
    const strongerWhen = [
      { likelihood: 'very_likely', if: { ...fact, test: { op: 'above', than: 1 } } },
    ] as const
    for (const [rate, likelihood] of [
      [10, 'very_likely'],
      [0.1, 'likely'],
    ] as const) {
      const run = createRun({ rules: [{ ...nanLoss, strongerWhen }] })
      run.describe({ 'optimizer.learning_rate': rate })
      expect(await feedSteps(run, [{ loss: Number.NaN }])).toMatchObject([{ likelihood }])
    }
  })

  test('is vetoed by unless, and held back where the veto cannot be judged', async () => {
    const unless = { fact: 'expected', test: { op: 'equals', value: true } } as const
    const run = createRun({ rules: [{ ...nanLoss, unless }] })
    expect(await feedSteps(run, [{ loss: Number.NaN }])).toEqual([])
    run.describe({ expected: true })
    expect(await feedSteps(run, [{ loss: Number.NaN }])).toEqual([])
    run.describe({ expected: false })
    expect(await feedSteps(run, [{ loss: Number.NaN }])).toHaveLength(1)
  })

  test('says what each leaf saw', async () => {
    const [finding] = await feedSteps(createRun({ rules: [nanLoss] }), [{ loss: Number.NaN }])
    expect(finding?.explanation).toMatchObject({
      op: 'leaf',
      verdict: 'yes',
      reading: { reason: 'not_finite' },
    })
  })
})

describe('a threshold that is a reading', () => {
  test('is multiplied by its factor', async () => {
    const than = { metric: 'loss', measure: 'first', times: 1.5 } as const
    const above = rule({ ...everyStep, when: { metric: 'loss', test: { op: 'above', than }, as: 'now' } })
    const findings = await feedSteps(createRun({ rules: [above] }), [
      { loss: 2 },
      { loss: 2.9 },
      { loss: 3.1 },
    ])
    expect(findings).toMatchObject([{ at: { step: 3 }, readings: { now: { threshold: 3 } } }])
  })
})

describe('silencing', () => {
  const any = rule({
    id: 'test/any',
    ...everyStep,
    when: { metric: 'other', test: { op: 'above', than: 0 } },
    silencedBy: ['test/nan'],
  })

  test('holds a rule back at the very check at which the other fires, whatever their order', async () => {
    const run = createRun({ rules: [any, nanLoss] })
    const findings = await feedSteps(run, [
      { loss: Number.NaN, other: 1 },
      { loss: Number.NaN, other: 1 },
    ])
    expect(findings.map((finding) => finding.rule)).toEqual(['test/nan'])
  })

  test('lets a rule wait that could not be judged, but for what was never logged', async () => {
    const unlogged = rule({
      ...any,
      id: 'test/unlogged',
      when: { metric: 'never', test: { op: 'above', than: 0 } },
    })
    const run = createRun({ rules: [any, unlogged, nanLoss] })
    await feedSteps(run, [{ loss: Number.NaN, other: Number.NaN }])
    expect(run.blind().map((blind) => blind.rule)).toEqual(['test/unlogged'])
    expect(run.outcomes()).toEqual([
      { rule: 'test/nan', outcome: 'fired' },
      { rule: 'test/any', outcome: 'waiting' },
      { rule: 'test/unlogged', outcome: 'unknown' },
    ])
  })

  test('says what a rule lacks once nothing silences it any more', async () => {
    const run = createRun({ rules: [any, nanLoss] })
    await feedSteps(run, [
      { loss: Number.NaN, other: Number.NaN },
      { loss: 1, other: Number.NaN },
    ])
    expect(run.blind()).toMatchObject([{ rule: 'test/any', unread: [{ of: 'other', reason: 'not_finite' }] }])
  })

  test('in a circle is refused', () => {
    const first = { ...any, id: 'test/a', silencedBy: ['test/b'] }
    const second = { ...any, id: 'test/b', silencedBy: ['test/a'] }
    expect(() => createRun({ rules: [first, second] })).toThrow('test/a → test/b → test/a')
  })
})

test('a rule that cannot be evaluated is parked after three times, and every other goes on', async () => {
  const faulty = rule({
    id: 'test/faulty',
    ...everyStep,
    when: { metric: 'loss', test: { op: 'one_of' } as never },
  })
  const faults: Fault[] = []
  const run = createRun({ rules: [faulty, nanLoss], onFault: (fault) => faults.push(fault) })
  const findings = await feedSteps(run, [...Array(4).fill({ loss: 1 }), { loss: Number.NaN }])
  expect(findings.map((finding) => finding.rule)).toEqual(['test/nan'])
  expect(faults.map(({ rule: id, parked }) => [id, parked])).toEqual([
    ['test/faulty', false],
    ['test/faulty', false],
    ['test/faulty', true],
  ])
})

test('runs in one process know nothing of each other', async () => {
  const [first, second] = [createRun({ rules: [nanLoss] }), createRun({ rules: [nanLoss] })]
  expect(await feedSteps(first, [{ loss: Number.NaN }])).toHaveLength(1)
  expect(await feedSteps(second, [{ loss: 1 }])).toEqual([])
})
