import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aRule, everyStep } from '../../test-support/a-rule.ts'
import { aStep, endOfEpoch, feed, type Told } from '../../test-support/feed.ts'
import { measures } from '../measures/index.ts'
import type { Catalogue } from '../types/catalogue.ts'
import type { Rule, Window } from '../types/rule.ts'
import { createRun, type RunNote } from './run.ts'

const catalogue: Catalogue = {
  metrics: {
    loss: { title: 'loss', clock: 'step' },
    val: { title: 'val', clock: 'epoch' },
    norm: { title: 'norm', clock: 'step', labels: ['layer'] },
  },
  facts: { rate: { title: 'rate', type: 'number' } },
}

const units: readonly Window['unit'][] = ['steps', 'epochs', 'readings']

/** A rule for every measure, window unit and metric, which flickers as often as it can. */
const everything: readonly Rule[] = [
  ...[...measures.values()]
    .filter(({ name }) => name !== 'trend')
    .flatMap((measure) =>
      units.map((unit) =>
        aRule({
          id: `test/${measure.name}-${unit}`,
          check: { every: 1, unit: unit === 'epochs' ? 'epochs' : 'steps' },
          when: {
            metric: unit === 'readings' ? 'val' : 'loss',
            measure: measure.name,
            over: { count: 3, unit },
            range: [0, 2],
            level: 1,
            test: { op: 'above', than: { metric: 'loss', measure: 'mean', times: 0.9 } },
            as: 'it',
          },
        }),
      ),
    ),
  aRule({
    id: 'test/trend',
    ...everyStep,
    when: {
      metric: 'loss',
      smooth: 2,
      over: { count: 2, unit: 'readings' },
      test: { op: 'rising', tolerance: 0.1 },
      as: 'it',
    },
  }),
  aRule({ id: 'test/nan', ...everyStep, when: { metric: 'loss', test: { op: 'not_finite' } } }),
  aRule({
    id: 'test/gap',
    define: {
      gap: { op: '-', of: [{ metric: 'val' }, { op: '*', of: [{ metric: 'loss' }, { fact: 'rate' }] }] },
    },
    when: {
      metric: 'gap',
      measure: 'max',
      over: { count: 2, unit: 'epochs' },
      test: { op: 'above', than: 0 },
    },
    for: { count: 2, unit: 'epochs' },
    clearWhen: { metric: 'gap', test: { op: 'below', than: -1 } },
    clearAfter: { count: 2, unit: 'epochs' },
    remind: { count: 2, unit: 'epochs' },
  }),
  aRule({
    id: 'test/layers',
    check: { every: 2, unit: 'steps' },
    forEach: 'layer',
    group: 'layers',
    when: {
      metric: 'norm',
      measure: 'mean',
      over: { count: 2, unit: 'steps' },
      test: { op: 'above', than: 1 },
    },
    for: { count: 2, unit: 'steps' },
    silencedBy: ['test/nan'],
  }),
]

const value = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: -2, max: 3, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0) },
)
const step = fc.record({
  metrics: fc.dictionary(fc.constantFrom('loss', 'val', 'norm{layer=a}', 'norm{layer=b}'), value, {
    maxKeys: 4,
  }),
  /** How far the counter moves; now and then it jumps back. */
  move: fc.oneof({ weight: 10, arbitrary: fc.integer({ min: 0, max: 2 }) }, fc.integer({ min: -6, max: -1 })),
  endsEpoch: fc.boolean(),
  val: value,
})
const stream = fc.array(step, { minLength: 1, maxLength: 40 }).map((steps) => {
  const told: Told[] = [
    { facts: { rate: 0.5, 'named "NaN"': 'NaN', 'not a number': Number.NaN } },
    { check: 'start' },
  ]
  let [at, epoch] = [1, 1]
  for (const { metrics, move, endsEpoch, val } of steps) {
    at = Math.max(1, at + move)
    if (move < 0) epoch = Math.max(1, epoch - 1)
    told.push({ step: at, epoch, metrics }, { check: 'step' })
    if (!endsEpoch) continue
    told.push({ step: at, epoch, end: 'epoch', metrics: { val } }, { check: 'epoch' })
    epoch++
  }
  return [...told, { check: 'end' } as const]
})

const options = { rules: everything, catalogue }

describe('a run', () => {
  test('saved at any point and taken up again goes on as if it had not been', async () => {
    await fc.assert(
      fc.asyncProperty(stream, fc.nat(), async (told, seed) => {
        const uninterrupted = await feed(createRun(options), told)
        const cut = seed % (told.length + 1)
        const before = createRun(options)
        const findings = await feed(before, told.slice(0, cut))
        const state = JSON.parse(JSON.stringify(before.save()))
        const after = createRun({ ...options, state, onNote: () => expect.unreachable() })
        findings.push(...(await feed(after, told.slice(cut))))
        expect(findings).toEqual(uninterrupted)
      }),
    )
  })

  test('is not changed by being saved', async () => {
    await fc.assert(
      fc.asyncProperty(stream, async (told) => {
        const run = createRun(options)
        const findings = []
        for (const each of told) {
          findings.push(...(await feed(run, [each])))
          run.save()
        }
        expect(findings).toEqual(await feed(createRun(options), told))
      }),
      { numRuns: 20 },
    )
  })

  test('told the same again finds the same', async () => {
    await fc.assert(
      fc.asyncProperty(stream, async (told) => {
        expect(await feed(createRun(options), told)).toEqual(await feed(createRun(options), told))
      }),
      { numRuns: 20 },
    )
  })

  test('finds the same whatever the order of metrics, labels and rules', async () => {
    const reversed = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
      Object.fromEntries(Object.entries(record).reverse())
    const byRule = (a: { readonly rule: string }, b: { readonly rule: string }): number =>
      a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0
    await fc.assert(
      fc.asyncProperty(stream, async (told) => {
        const turned = told.map((each) =>
          'metrics' in each
            ? { ...each, metrics: reversed(each.metrics) }
            : 'facts' in each
              ? { facts: reversed(each.facts) }
              : each,
        )
        const [one, other] = [createRun(options), createRun({ ...options, rules: everything.toReversed() })]
        for (const [index, each] of told.entries()) {
          const findings = await feed(one, [each])
          const same = await feed(other, [turned[index] as Told])
          expect(same.toSorted(byRule)).toEqual(findings.toSorted(byRule))
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('a state', () => {
  const high = (id: string, than: number): Rule =>
    aRule({ id, when: { metric: 'loss', test: { op: 'above', than } }, for: { count: 2, unit: 'epochs' } })

  test('of other rules is taken as far as it fits, and says for which it does not', async () => {
    const before = createRun({ rules: [high('test/same', 1), high('test/edited', 1), high('test/gone', 1)] })
    await feed(before, endOfEpoch(1, { loss: 2 }))
    const notes: RunNote[] = []
    const after = createRun({
      rules: [high('test/same', 1), high('test/edited', 0), high('test/new', 1)],
      state: before.save(),
      onNote: (note) => notes.push(note),
    })
    expect(notes).toEqual([{ kind: 'afresh', rules: ['test/edited', 'test/new'] }])
    expect(await feed(after, endOfEpoch(2, { loss: 2 }))).toMatchObject([{ rule: 'test/same' }])
    expect(await feed(after, endOfEpoch(3, { loss: 2 }))).toMatchObject([
      { rule: 'test/edited' },
      { rule: 'test/new' },
    ])
  })

  test.each([
    ['of a format to come', { format: 2, held: {} }],
    ['that is damaged', { format: 1, held: { rules: [] } }],
    ['that is something else', { format: 1, held: 'lost' }],
  ])('%s is left, and every rule starts afresh', async (_name, state) => {
    const notes: RunNote[] = []
    const rules = [high('test/high', 1)]
    const run = createRun({ rules, state: state as never, onNote: (note) => notes.push(note) })
    expect(notes).toContainEqual({ kind: 'afresh', rules: ['test/high'] })
    expect(await feed(run, [...endOfEpoch(1, { loss: 2 }), ...endOfEpoch(2, { loss: 2 })])).toHaveLength(1)
  })

  test('keeps a rule parked', async () => {
    const faulty = aRule({ ...everyStep, when: { metric: 'loss', test: { op: 'one_of' } as never } })
    const before = createRun({ rules: [faulty] })
    await feed(
      before,
      [1, 2, 3].flatMap((at) => aStep(at, { loss: 1 })),
    )
    const faults: unknown[] = []
    const after = createRun({ rules: [faulty], state: before.save(), onFault: (fault) => faults.push(fault) })
    await feed(after, aStep(4, { loss: 1 }))
    expect(faults).toEqual([])
  })
})
