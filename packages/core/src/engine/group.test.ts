import { describe, expect, test } from 'vitest'
import { aRule, everyStep } from '../../test-support/a-rule.ts'
import { aStep, feed } from '../../test-support/feed.ts'
import { limits } from '../types/limits.ts'
import { createRun, type RunNote } from './run.ts'
import { showLabels } from './show-labels.ts'

const dead = aRule({
  ...everyStep,
  id: 'test/dead',
  forEach: 'layer',
  group: 'layers',
  when: { metric: 'norm', test: { op: 'below', than: 1 }, as: 'norm' },
})

/** A step with the norm of each layer. */
const norms = (step: number, values: Readonly<Record<string, number>>) =>
  aStep(
    step,
    Object.fromEntries(Object.entries(values).map(([layer, value]) => [`norm{layer=${layer}}`, value])),
  )

describe('a rule with a group', () => {
  test('makes one finding of what is found for several labels at one check, in natural order', async () => {
    const run = createRun({ rules: [dead] })
    const [finding, ...more] = await feed(run, norms(1, { conv10: 0.3, conv2: 0.2, conv1: 0.1, out: 5 }))
    expect(more).toEqual([])
    expect(finding?.labels).toEqual({})
    expect(finding?.group).toEqual([{ layer: 'conv1' }, { layer: 'conv2' }, { layer: 'conv10' }])
    expect(finding?.readings.norm).toMatchObject({ value: 0.1 })
  })

  test('makes an ordinary finding for a single label', async () => {
    const [finding] = await feed(createRun({ rules: [dead] }), norms(1, { a: 0, b: 5 }))
    expect(finding?.labels).toEqual({ layer: 'a' })
    expect(finding?.group).toBeUndefined()
  })

  test('keeps a state for each label, and tells what begins from what ends', async () => {
    const run = createRun({ rules: [dead] })
    const findings = await feed(run, [
      ...norms(1, { a: 0, b: 0, c: 5, d: 5 }),
      ...norms(2, { a: 0, b: 0, c: 0, d: 5 }),
      ...norms(3, { a: 5, b: 5, c: 0, d: 0 }),
    ])
    expect(findings.map(({ at, state, labels, group }) => [at.step, state, group ?? labels])).toEqual([
      [1, 'fired', [{ layer: 'a' }, { layer: 'b' }]],
      [2, 'fired', { layer: 'c' }],
      [3, 'resolved', [{ layer: 'a' }, { layer: 'b' }]],
      [3, 'fired', { layer: 'd' }],
    ])
  })
})

test.each<[readonly string[], string]>([
  [['a', 'b'], 'a, b'],
  [Array.from({ length: 12 }, (_, index) => `l${index}`), 'l0, l1, l2, l3, l4, l5, l6, l7, l8, l9, … (12)'],
])('the labels %j are shown in one line', (names, line) => {
  expect(showLabels({ labels: {}, group: names.map((layer) => ({ layer })) })).toEqual({ layer: line })
  expect(showLabels({ labels: { layer: 'a' } })).toEqual({ layer: 'a' })
})

test('a rule without a group makes a finding for each label', async () => {
  const { group: _none, ...each } = dead
  const findings = await feed(createRun({ rules: [each] }), norms(1, { b: 0, a: 0 }))
  expect(findings.map(({ labels }) => labels.layer)).toEqual(['a', 'b'])
})

describe('with more labels than a rule is judged for', () => {
  const names = Array.from({ length: limits.instances + 50 }, (_, index) => `layer${index}`)
  const all = (value: number) => Object.fromEntries(names.map((name) => [name, value]))

  test('the first are judged, which is said once', async () => {
    const notes: RunNote[] = []
    const run = createRun({ rules: [dead], onNote: (note) => notes.push(note) })
    const findings = await feed(run, [...norms(1, all(0)), ...norms(2, all(5)), ...norms(3, all(0))])
    expect(findings.map(({ group }) => group?.length)).toEqual([1000, 1000, 1000])
    expect(notes).toEqual([{ kind: 'crowded', rule: 'test/dead' }])
  })
})

test('a rule is silenced for the label for which another fires, and for no other', async () => {
  const silencer = aRule({
    ...everyStep,
    id: 'test/silencer',
    forEach: 'layer',
    when: { metric: 'norm', test: { op: 'below', than: 0 } },
  })
  const { group: _none, ...each } = { ...dead, silencedBy: [silencer.id] }
  const findings = await feed(createRun({ rules: [each, silencer] }), norms(1, { a: -1, b: 0 }))
  expect(findings.map(({ rule, labels }) => [rule, labels.layer])).toEqual([
    ['test/silencer', 'a'],
    ['test/dead', 'b'],
  ])
})
