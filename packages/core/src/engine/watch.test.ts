import { expect, test } from 'vitest'
import { aRule, everyStep } from '../../test-support/a-rule.ts'
import type { Rule } from '../types/rule.ts'
import type { Narrator, Sink } from '../types/sink.ts'
import { createWatch } from './watch.ts'

const rule = aRule({
  ...everyStep,
  id: 'test/nan',
  severity: 'error',
  likelihood: 'observed',
  when: { metric: 'loss', test: { op: 'not_finite' } },
})

const narrator: Narrator = {
  tell: ({ rule: id }) => ({
    locale: 'en',
    title: id,
    body: '',
    hedge: '',
    why: '',
    causes: [],
    references: [],
  }),
  tellBlind: (blind) => blind.unread.map(({ of }) => of).join(),
}

/** A sink that writes down what it is given. */
function notepad(): Sink & { readonly lines: string[] } {
  const lines: string[] = []
  return {
    name: 'notepad',
    lines,
    facts: (facts) => void lines.push(`facts ${Object.keys(facts)}`),
    metrics: ({ step }) => void lines.push(`metrics ${step}`),
    report: ({ message }) => void lines.push(`report ${message.title}`),
    notice: ({ text }) => void lines.push(`notice ${text}`),
    end: ({ rules }) => void lines.push(`end ${rules.map(({ outcome }) => outcome)}`),
  }
}

test('a sink is told everything, in order', async () => {
  const sink = notepad()
  const watch = createWatch({ rules: [rule], narrator, sinks: [sink] })
  watch.describe({ epochs: 1 })
  watch.observe({ step: 1, epoch: 1, metrics: { loss: Number.NaN } })
  expect(await watch.check('step')).toMatchObject([{ rule: 'test/nan', message: { title: 'test/nan' } }])
  await watch.check('end')
  expect(sink.lines).toEqual(['facts epochs', 'metrics 1', 'report test/nan', 'end fired'])
})

test('what was never logged is said once, after the first epoch', async () => {
  const sink = notepad()
  const watch = createWatch({ rules: [rule], narrator, sinks: [sink] })
  for (const epoch of [1, 2]) {
    watch.observe({ step: epoch, epoch, end: 'epoch', metrics: { other: 1 } })
    await watch.check('epoch')
  }
  await watch.check('end')
  expect(sink.lines.filter((line) => !line.startsWith('metrics'))).toEqual(['notice loss', 'end unknown'])
})

test('a sink that fails is dropped with one warning, and the others go on', async () => {
  const warnings: string[] = []
  const fail = (): never => {
    throw new Error('disk full')
  }
  const sink = notepad()
  const broken: Sink[] = [
    { name: 'throwing', metrics: fail },
    { name: 'rejecting', metrics: async () => fail() },
  ]
  const watch = createWatch({
    rules: [rule],
    narrator,
    sinks: [...broken, sink],
    warn: (text) => warnings.push(text),
  })
  for (const step of [1, 2, 3]) {
    watch.observe({ step, epoch: 1, metrics: { loss: 1 } })
    await watch.check('step')
  }
  expect(warnings).toHaveLength(2)
  expect(warnings.join()).toContain('throwing')
  expect(warnings.join()).toContain('rejecting')
  expect(sink.lines).toHaveLength(3)
})

test('a sink may return what it likes', async () => {
  const warnings: string[] = []
  const seen: number[] = []
  const sink: Sink = { name: 'array', metrics: ({ step }) => seen.push(step) as never }
  const watch = createWatch({ rules: [rule], narrator, sinks: [sink], warn: (text) => warnings.push(text) })
  for (const step of [1, 2]) watch.observe({ step, epoch: 1, metrics: { loss: 1 } })
  await watch.check('step')
  expect({ seen, warnings }).toEqual({ seen: [1, 2], warnings: [] })
})

test('words that fail cost their report and nothing else', async () => {
  const warnings: string[] = []
  const speechless: Narrator = {
    ...narrator,
    tell: () => {
      throw new Error('no words')
    },
  }
  const watch = createWatch({ rules: [rule], narrator: speechless, warn: (text) => warnings.push(text) })
  watch.observe({ step: 1, epoch: 1, metrics: { loss: Number.NaN } })
  expect(await watch.check('step')).toEqual([])
  expect(warnings).toHaveLength(1)
})

test('nothing is taken after the end', async () => {
  const sink = notepad()
  const watch = createWatch({ rules: [rule], narrator, sinks: [sink] })
  await watch.check('end')
  watch.observe({ step: 1, epoch: 1, metrics: { loss: Number.NaN } })
  expect(await watch.check('step')).toEqual([])
  expect(sink.lines).toEqual(['notice loss', 'end unknown'])
})

test('a watch that was saved goes on where it was, and says nothing twice', async () => {
  const lasting = { ...rule, for: { count: 2, unit: 'steps' } } as const
  const lacking: Rule = { ...rule, id: 'test/lacking', when: { metric: 'other', test: { op: 'not_finite' } } }
  const options = { rules: [lasting, lacking], narrator }
  const first = createWatch(options)
  first.observe({ step: 1, epoch: 1, metrics: { loss: Number.NaN } })
  await first.check('step')
  await first.check('epoch')

  const sink = notepad()
  const warnings: string[] = []
  const state = JSON.parse(JSON.stringify(first.save()))
  const second = createWatch({ ...options, state, sinks: [sink], warn: (text) => warnings.push(text) })
  second.observe({ step: 2, epoch: 1, metrics: { loss: Number.NaN } })
  expect(await second.check('step')).toMatchObject([{ rule: 'test/nan', at: { step: 2 } }])
  await second.check('epoch')
  expect(sink.lines).toEqual(['metrics 2', 'report test/nan'])
  expect(warnings).toEqual([])
})

test('a state that does not fit is said to, with the rules that start afresh', () => {
  const warnings: string[] = []
  const state = createWatch({ rules: [rule], narrator }).save()
  const other = { ...rule, id: 'test/other' }
  createWatch({ rules: [other], narrator, state, warn: (text) => warnings.push(text) })
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toContain('test/other')
})
