import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createRun, measures, type Rule } from '@scram/core'
import { runCase } from '@scram/packs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { collectAnswers } from './collect-answers.ts'
import { comparisons, states, trends } from './leaf-of.ts'
import { writeNewFiles } from './new-files.ts'
import { type OpenPack, openPack } from './open-pack.ts'
import type { Answers } from './question.ts'
import { ruleQuestions } from './rule-questions.ts'
import { scaffoldRule } from './scaffold-rule.ts'

const shipped = resolve(import.meta.dirname, '../../../../rules')
const cwd = mkdtempSync(join(tmpdir(), 'scram-new-'))
let pack: OpenPack

beforeAll(() => {
  const text =
    'format: 1\npack: course\nversion: "1.0.0"\ntitle: A course\nmetrics: # of ours\n  bleu: { title: BLEU, clock: epoch } # higher\n'
  writeNewFiles([{ path: 'course/pack.yaml', text }], cwd)
  pack = openPack('course', cwd)
})

afterAll(() => rmSync(cwd, { recursive: true }))

/** Whether answers are accepted, as the command asks for them, and what becomes of those that are. */
async function scaffold(given: Answers): Promise<{ readonly rule: string; readonly pack: string } | string> {
  try {
    const answers = await collectAnswers(
      ruleQuestions(pack, given, async () => undefined),
      given,
    )
    return { ...(await scaffoldRule(pack, answers, '# a line')) }
  } catch (error) {
    return String(error)
  }
}

/** What `scram check` and the rule's own examples say. */
async function verdict(made: { readonly rule: string; readonly pack: string }): Promise<unknown> {
  const name = parse(made.rule).rule
  const file = `${name}.yaml`
  const set = pack.read({ 'pack.yaml': made.pack, [file]: made.rule }, file)
  const { rules, problems, catalogue } = set
  const rule = rules.find(({ id }) => id === `course/${name}`) as Rule
  const results = []
  for (const each of set.cases[rule.id] ?? [])
    results.push(await runCase(rule, each, { rules, catalogue, createRun }))
  const kinds = (parse(made.rule).examples ?? []).map((each: object) =>
    'fires_at' in each ? 'fires' : 'silent' in each ? 'silent' : 'blind',
  )
  return {
    // The pack has a metric that none of its rules looks at yet.
    problems: problems.filter(({ code }) => code !== 'unused-metric'),
    wrong: results.flatMap(({ differences }) => differences),
    kinds: kinds.slice(0, 2),
    played: results.length,
  }
}

const numeric = Object.keys(comparisons)

test.each(
  [...measures.keys()]
    .filter((measure) => !['trend', 'share_outside'].includes(measure))
    .flatMap((measure) => numeric.map((comparison) => [measure, comparison] as const)),
)('%s, %s', async (measure, comparison) => {
  const isCount = ['count', 'count_not_finite', 'since_best', 'crossings'].includes(measure)
  const value = comparison === 'between' || comparison === 'outside' ? '1, 3' : '2'
  const over = measure === 'last' ? {} : { over: '4 epochs' }
  const made = await scaffold({ metric: 'val_loss', measure, comparison, value, ...over })
  // A window always holds as many values as it is long, so that nothing can be said of their number.
  if (measure === 'count') return expect(made).toContain('there is no course')
  if (typeof made === 'string') throw new Error(made)
  expect(await verdict(made)).toEqual({
    problems: [],
    wrong: [],
    kinds: ['fires', 'silent'],
    played: isCount ? expect.any(Number) : 3,
  })
})

test.each([
  ...Object.keys(trends).map((comparison) => ({ measure: 'trend', comparison, over: '3 epochs' })),
  ...Object.keys(states).map((comparison) => ({ measure: 'is', comparison })),
])('$measure $comparison', async (test) => {
  // A rule for each label value is never judged where there is none, so it cannot say that there is none.
  const labelled = test.comparison === 'missing' ? [] : ['input_std']
  for (const metric of ['val_accuracy', 'loss', 'bleu', 'perplexity', ...labelled]) {
    const made = await scaffold({
      metric,
      ...test,
      ...('over' in test && metric === 'input_std' && { over: '3 steps' }),
    })
    if (typeof made === 'string') throw new Error(made)
    expect(await verdict(made)).toMatchObject({ problems: [], wrong: [], kinds: ['fires', 'silent'] })
  }
})

const parameters = (template: string) =>
  Object.entries(pack.templates.find(({ name }) => name === template)?.parameters ?? {})

describe('templates', () => {
  const files = readdirSync(join(shipped, 'templates')).filter((name) => name.endsWith('.yaml'))
  test.each(files.map((name) => name.replace('.yaml', '')))(
    '%s gives a sound rule with what it shows as examples, and with a metric that is new',
    async (use) => {
      const shown = parameters(use).map(([name, each]) => [
        `with.${name}`,
        String(each.default ?? each.example),
      ])
      const made = await scaffold({ use, ...Object.fromEntries(shown) })
      if (typeof made === 'string') throw new Error(made)
      expect(await verdict(made)).toMatchObject({ problems: [], wrong: [] })

      const [slot] = parameters(use).find(([, { type }]) => type === 'metric') ?? []
      const fresh = await scaffold({
        use,
        ...Object.fromEntries(shown),
        [`with.${slot}`]: 'perplexity',
        [`with.${slot}.better`]: 'lower',
      })
      if (typeof fresh === 'string') throw new Error(fresh)
      expect(parse(fresh.pack).metrics).toHaveProperty('perplexity')
      expect(await verdict(fresh)).toMatchObject({ problems: [], wrong: [] })
    },
  )

  test('what is missing is named, and what is not a value is refused', async () => {
    expect(await scaffold({ use: 'stays-above', 'with.metric': 'loss' })).toContain('--with level=')
    expect(await scaffold({ use: 'stays-above', 'with.metric': 'loss', 'with.level': 'low' })).toContain(
      '--with level=low',
    )
    expect(await scaffold({ use: 'stays-abov', 'with.metric': 'loss' })).toContain('stays-above')
  })
})

const number = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: -1000, max: 1000 }),
  fc.constantFrom(0, 1, -1, 0.5, 1e-6, 1e9),
)
const words = fc.oneof(fc.lorem({ maxCount: 5 }), fc.string({ minLength: 1, maxLength: 50 }))
const numericTest = fc.tuple(fc.constantFrom(...numeric), number, number).chain(([comparison, one, other]) =>
  fc.record({
    measure: fc.constantFrom(...[...measures.keys()].filter((measure) => measure !== 'trend')),
    comparison: fc.constant(comparison),
    value: fc.constant(
      comparison === 'between' || comparison === 'outside'
        ? [one, other].sort((a, b) => a - b).join(', ')
        : String(one),
    ),
  }),
)
const given = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: numericTest },
      {
        weight: 1,
        arbitrary: fc.record({
          measure: fc.constant('trend'),
          comparison: fc.constantFrom(...Object.keys(trends)),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          measure: fc.constant('is'),
          comparison: fc.constantFrom(...Object.keys(states)),
        }),
      },
    ),
    fc.record({
      metric: fc.constantFrom(
        'loss',
        'val_accuracy',
        'input_std',
        'inputs_not_finite',
        'bleu',
        'perplexity',
        'n.best',
      ),
    }),
    fc.record(
      {
        'metric.title': words,
        'metric.clock': fc.constantFrom('step', 'epoch'),
        'metric.unit': fc.constantFrom('number', 'fraction', 'count', 'seconds'),
        'metric.better': fc.constantFrom('lower', 'higher', 'neither'),
        over: fc
          .tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom('epochs', 'epochs', 'steps', 'readings'))
          .map(([count, unit]) => `${count} ${unit}`),
        title: words,
        why: words,
        severity: fc.constantFrom('error', 'warning', 'info'),
        likelihood: fc.constantFrom('observed', 'very_likely', 'likely', 'about_even', 'possible'),
      },
      { requiredKeys: [] },
    ),
    fc.record({ cause: words, try: words }, { requiredKeys: [] }),
  )
  .map((parts): Answers => Object.assign({}, ...parts))

test('any answers at all give a rule that passes check and its examples, or are objected to', async () => {
  let made = 0
  await fc.assert(
    fc.asyncProperty(given, async (answers) => {
      const text = await scaffold(answers)
      if (typeof text === 'string') return
      made++
      expect(await verdict(text)).toMatchObject({ problems: [], wrong: [], kinds: ['fires', 'silent'] })
    }),
    { numRuns: 200 },
  )
  expect(made).toBeGreaterThan(50)
}, 120_000)
