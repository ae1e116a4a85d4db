import { createRun } from '@scram/core'
import { createNarrator } from '@scram/messages'
import { readLocales } from '@scram/messages/node'
import { type PackSet, readPacks, runCase } from '@scram/packs'
import { readShippedCatalogue } from '@scram/packs/node'
import type { TemplateDocument } from '@scram/schemas'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { healthyRun } from './healthy-run.ts'
import { shownWith, templateFiles, templates, using } from './shipped-templates.ts'

const catalogue = readShippedCatalogue()
const locales = readLocales()

test('every template is sound by itself', () => {
  const pack = 'format: 1\npack: course\nversion: "1.0.0"\ntitle: A course\n'
  const files = { ...templateFiles, 'pack.yaml': pack }
  expect(readPacks([{ name: 'course', dir: 'course', files }], { catalogue }).problems).toEqual([])
})

/** Runs the examples that a made rule has, and gives those that do not come out as they say. */
async function untrue(set: PackSet): Promise<readonly string[]> {
  const [rule] = set.rules
  const wrong: string[] = []
  for (const each of rule ? (set.cases[rule.id] ?? []) : []) {
    const { differences } = await runCase(rule as never, each, { rules: set.rules, catalogue, createRun })
    if (differences.length > 0) wrong.push(`${each.name}: ${JSON.stringify(differences)}`)
  }
  return wrong
}

describe.each(templates.map((template) => [template.template, template] as const))('%s', (name, template) => {
  const set = using(name, shownWith(template))
  const [rule] = set.rules

  test('makes a rule from the values that it is shown with, whose examples come true', async () => {
    expect(set.problems).toEqual([])
    const cases = set.cases['course/made'] ?? []
    for (const outcome of ['firesAt', 'silent', 'cannotTell'])
      expect(cases.some(({ wanted }) => outcome in wanted)).toBe(true)
    expect(await untrue(set)).toEqual([])
  })

  test('makes rules whose examples come true, however they are filled', async () => {
    await fc.assert(
      fc.asyncProperty(fillingOf(template), async (values) => {
        const made = using(name, values)
        const errors = made.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)
        // What depends on one another, such as low and high, is the business of whoever fills them in.
        fc.pre(!errors.includes('empty-interval') && !errors.includes('metric-twice'))
        expect(errors).toEqual([])
        expect(await untrue(made)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('has words that call metrics by their titles and lack nothing', async () => {
    const fires = set.cases['course/made']?.find(({ wanted }) => 'firesAt' in wanted)
    if (!rule || !fires) throw new Error('it has no example in which it speaks')
    const { findings } = await runCase(rule, fires, { rules: set.rules, catalogue, createRun })
    const warnings: string[] = []
    const warn = (text: string): void => void warnings.push(text)
    const narrator = createNarrator({ ...set, locales, locale: 'en', warn })
    const message = narrator.tell(findings[0] as never)
    expect(warnings).toEqual([])
    const metrics = Object.values(rule.parameters).flatMap((value) =>
      typeof value === 'object' && 'metric' in value ? [catalogue.metrics[value.metric]?.title] : [],
    )
    expect(metrics.filter((title) => !message.title.includes(String(title)))).toEqual([])
    expect(message.causes.length).toBeGreaterThan(1)
    expect(message.caution).toBeDefined()
  })
})

/** What is only observed, such as that nothing has got better for a while, is true of healthy trainings too. */
const diagnoses = templates.filter(({ likelihood }) => likelihood !== 'observed')

test.each(diagnoses.map((template) => [template.template, template] as const))(
  '%s is quiet in healthy trainings',
  async (name, template) => {
    const { rules } = using(name, shownWith(template))
    const spoke: number[] = []
    for (let seed = 1; seed <= 10; seed++) {
      if ((await healthyRun(createRun({ rules, catalogue }), seed)) > 0) spoke.push(seed)
    }
    expect(spoke).toEqual([])
  },
)

/** Any values that a template may be filled with. */
function fillingOf({
  parameters,
}: TemplateDocument): fc.Arbitrary<Readonly<Record<string, string | number>>> {
  return fc.record(
    Object.fromEntries(Object.entries(parameters).map(([name, each]) => [name, anyValueOf(each)])),
    { requiredKeys: Object.keys(parameters).filter((name) => parameters[name]?.default === undefined) },
  )
}

function anyValueOf({
  type,
  min,
  max,
}: TemplateDocument['parameters'][string]): fc.Arbitrary<string | number> {
  if (type === 'metric') return fc.constantFrom('loss', 'val_loss', 'accuracy', 'val_accuracy')
  if (type === 'fact') return fc.constantFrom('data.chance_accuracy', 'optimizer.learning_rate')
  if (type === 'window') {
    const [least = '1', unit = 'epochs'] = String(min).split(' ')
    return fc
      .integer({ min: Number(least), max: Math.min(120, Number.parseInt(String(max), 10)) })
      .map((count) => `${count} ${unit}`)
  }
  const [low, high] = type === 'fraction' ? [0, 1] : type === 'percent' ? [0, 100] : [-50, 50]
  const lowest = Math.ceil(Number(min ?? low) * 100)
  return fc
    .integer({ min: lowest, max: Math.max(lowest, Number(max ?? high) * 100) })
    .map((value) => value / 100)
}
