import type { Finding, Rule, RuleWords, RuleWordsOverlay, Words } from '@scram/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { locales } from '../../test-support/locales.ts'
import { catalogue, found, overfitting, overfittingWords, words } from '../../test-support/overfitting.ts'
import { createNarrator, type NarratorOptions } from './create-narrator.ts'

const id = overfitting.id

function narrate(options: Partial<NarratorOptions> = {}) {
  const warnings: string[] = []
  const warn = (text: string): void => void warnings.push(text)
  const given = { rules: [overfitting], words, catalogue, locales, locale: 'en', warn, ...options }
  return { ...createNarrator(given), warnings }
}

function overlaid(
  overlays: Readonly<Record<string, RuleWordsOverlay>>,
  base: RuleWords = overfittingWords,
): Words {
  return {
    baseLocale: 'en',
    base: { [id]: base },
    overlays: Object.fromEntries(
      Object.entries(overlays).map(([locale, overlay]) => [locale, { [id]: overlay }]),
    ),
  }
}

test('says every part of a rule, with its numbers', () => {
  const { tell, warnings } = narrate()
  const message = tell(found)
  expect(message.title).toBe(overfittingWords.title)
  expect(message.body).toMatch(/4\.3 percentage points.*94\.2%.*97\.7%.*3 epochs/)
  expect(message.why).toBe(overfittingWords.why)
  expect(message.causes.map((cause) => cause.id)).toEqual([
    'too-much-freedom',
    'past-its-best',
    'too-little-data',
  ])
  expect(message.causes[0]?.cause).toContain('0.042')
  expect(message.causes[1]?.code).toEqual(overfittingWords.causes['past-its-best']?.code)
  expect(message.caution).toBe(overfittingWords.caution)
  expect(message.references).toEqual(overfittingWords.references)
  expect(warnings).toEqual([])
})

test('a reading whose test does not hold is not there', () => {
  const { ratio } = found.readings
  if (ratio === undefined) throw new Error('the finding has lost its ratio')
  const message = narrate().tell({
    ...found,
    readings: { ...found.readings, ratio: { ...ratio, holds: false } },
  })
  expect(message.causes[0]?.cause).not.toContain('0.042')
})

test('a parameter that stands for a metric or fact is said by its title', () => {
  const rule: Rule = {
    ...overfitting,
    parameters: { watched: { metric: 'val_loss' }, rate: { fact: 'optimizer.learning_rate' } },
  }
  const base = { ...overfittingWords, title: '{{watched}}', body: '{{rate}}' }
  const own = { metrics: { val_loss: { title: 'validation loss', clock: 'epoch' } }, facts: {} } as const
  const { tell } = narrate({ rules: [rule], catalogue: own, words: overlaid({}, base) })
  expect(tell(found)).toMatchObject({ title: 'validation loss', body: 'optimizer.learning_rate' })
})

test('each string is said by the nearest locale that has it', () => {
  const overlays = {
    es: {
      title: 'es title',
      body: 'es {{pct training.to}}',
      why: 'es why',
      causes: { 'past-its-best': { try: 'es try' } },
    },
    'es-MX': { title: 'mx title', body: 'mx {{pct training.to}}' },
    'es-MX-x-kids': { title: 'kids title' },
  }
  const { tell, warnings } = narrate({ words: overlaid(overlays), locale: 'es-MX-x-kids' })
  const message = tell(found)
  expect(message).toMatchObject({ locale: 'es-MX-x-kids', title: 'kids title', why: 'es why' })
  expect(message.body).toBe('mx 97.7%')
  expect(message.causes[1]).toMatchObject({
    try: 'es try',
    cause: overfittingWords.causes['past-its-best']?.cause,
  })
  expect(message.causes[1]?.code).toHaveProperty('keras')
  expect(
    narrate({ words: overlaid(overlays), locale: 'es' })
      .tell(found)
      .body.replace(/\s/g, ' '),
  ).toBe('es 97,7 %')
  expect(warnings.every((text) => text.includes(id) && text.includes('es-MX-x-kids'))).toBe(true)
})

test('a string that is not in the language asked for is told once, by rule and key', () => {
  const { tell, warnings } = narrate({
    words: overlaid({ es: { ...overfittingWords, why: undefined } as never }),
    locale: 'es',
  })
  tell(found)
  tell(found)
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toContain(`${id}: why`)
})

test('a rule without any words in the language is told once', () => {
  const { tell, warnings } = narrate({ locale: 'es' })
  expect(tell(found).body).toContain('94.2%')
  expect(warnings).toHaveLength(1)
})

test('what a tone leaves out is no miss', () => {
  const { tell, warnings } = narrate({
    words: overlaid({ 'en-x-kids': { title: 'Oh!' } }),
    locale: 'en-x-kids',
  })
  expect(tell(found).title).toBe('Oh!')
  expect(warnings).toEqual([])
})

test.each([
  ['broken', 'Text {{#if lost}}'],
  ['unsafe', '{{constructor}}'],
  ['of a name that there is not', '{{num gone.value}}'],
  ['blank', '{{#if ratio}} {{/if}}'],
])('a template that is %s loses its own sentence only', (_what, broken) => {
  const { tell, warnings } = narrate({
    words: overlaid({ es: { ...overfittingWords, body: broken } }),
    locale: 'es',
  })
  const message = tell(found)
  expect(message.body).toBe(narrate().tell(found).body)
  expect(warnings.filter((text) => text.includes('body'))).not.toEqual([])
  tell(found)
  expect(new Set(warnings).size).toBe(warnings.length)
})

test('where every language fails, a plain sentence names the rule and its readings', () => {
  const base = { ...overfittingWords, title: '{{', body: '{{', why: '{{', caution: '{{' }
  const { tell, warnings } = narrate({ words: overlaid({}, base) })
  const message = tell(found)
  expect(message.body).toContain(id)
  expect(message.body).toContain('0.0432')
  expect(message.title).not.toBe('')
  expect(message.why).not.toBe('')
  expect(message).not.toHaveProperty('caution')
  expect(warnings).toHaveLength(4)
})

test('a rule that nobody knows is told plainly', () => {
  const message = narrate({ rules: [] }).tell(found)
  expect(message.body).toContain(id)
  expect(message.hedge).not.toBe('')
})

test('a language that SCRAM does not speak is told, and English spoken', () => {
  const { tell, warnings } = narrate({ locale: 'tlh' })
  expect(tell(found).body).toContain('94.2%')
  expect(warnings.some((text) => text.includes('tlh'))).toBe(true)
})

test.each(['', '-', 'en-', 'not a tag', 'x', 'en_US'])('the locale %j does not stop it', (locale) => {
  expect(narrate({ locale }).tell(found).title).toBe(overfittingWords.title)
})

test('no words at all is an error at once', () => {
  expect(() => narrate({ locales: {} })).toThrow()
})

test('observed findings are not hedged with a basis; others are', () => {
  const hedges = (['observed', 'very_likely', 'likely', 'about_even', 'possible'] as const).map(
    (likelihood) => narrate().tell({ ...found, likelihood }).hedge,
  )
  expect(new Set(hedges).size).toBe(5)
  const basis = locales.en?.texts['basis.rule_of_thumb'] ?? ''
  expect(hedges.map((hedge) => hedge.includes(basis))).toEqual([false, true, true, true, true])
})

test.each([
  [undefined, false, false],
  [{ low: 0.81, high: 0.93, n: 29 }, false, true],
  [{ low: 0.81, high: 0.93, n: 30 }, true, true],
])('with calibration %j the range is printed: %s', (measured, range, runs) => {
  const { hedge } = narrate(
    measured === undefined ? {} : { calibration: { [id]: { likely: measured } } },
  ).tell(found)
  expect(/81%.*93%/.test(hedge)).toBe(range)
  expect(hedge.includes(`${measured?.n} runs`)).toBe(runs)
})

test.each(Object.keys(locales))('how sure a finding is, in %s', (locale) => {
  const hedgeOf = (likelihood: Finding['likelihood'], n?: number): string => {
    const calibration = n === undefined ? {} : { [id]: { [likelihood]: { low: 0.81, high: 0.93, n } } }
    return narrate({ locale, calibration }).tell({ ...found, likelihood }).hedge
  }
  const hasRange = (text: string): boolean => /81/.test(text) && /93/.test(text)
  const levels = ['very_likely', 'likely', 'about_even', 'possible'] as const
  const hedges = levels.flatMap((level) => [hedgeOf(level), hedgeOf(level, 29), hedgeOf(level, 30)])
  expect(hedges.map(hasRange)).toEqual(levels.flatMap(() => [false, false, true]))
  // What was observed stays so, however often its rule was right.
  expect(hedgeOf('observed', 30)).toBe(hedgeOf('observed'))
  expect(new Set([...hedges, hedgeOf('observed')]).size).toBe(13)
})

test('words of a course cannot print a range that was measured on too few runs', () => {
  const { tell, warnings } = narrate({
    locales: {
      ...locales,
      en: {
        locale: 'en',
        file: 'mine',
        texts: { ...locales.en?.texts, 'basis.little_data': 'Right in {{range}}.' },
      },
    },
    calibration: { [id]: { likely: { low: 0.81, high: 0.93, n: 29 } } },
  })
  expect(tell(found).hedge).not.toMatch(/81|93/)
  expect(warnings.join()).toContain('basis.little_data')
})

test('a resolved finding needs none of its readings', () => {
  const { tell, warnings } = narrate()
  const message = tell({ ...found, state: 'resolved', readings: {} })
  expect(message.title).toBe(overfittingWords.title)
  expect(message.body).not.toBe('')
  expect(warnings).toEqual([])
})

test('a reminder without its readings is no fault of the words', () => {
  const { tell, warnings } = narrate()
  expect(tell({ ...found, state: 'reminded', readings: {}, causes: [] }).body).not.toBe('')
  expect(warnings).toEqual([])
})

test('labels come out as one clean line', () => {
  const rule: Rule = { ...overfitting, forEach: 'layer' }
  const labels = { layer: 'a\u001b[31m\nb\u202e' }
  const base = { ...overfittingWords, title: 'In {{layer}}' }
  expect(narrate({ rules: [rule], words: overlaid({}, base) }).tell({ ...found, labels }).title).toBe(
    'In a b',
  )
})

test('a label cannot take the place of a number', () => {
  const labels = { epoch: 'x', rule: 'y' }
  const base = { ...overfittingWords, body: '{{num epoch}} {{rule}}' }
  expect(narrate({ words: overlaid({}, base) }).tell({ ...found, labels }).body).toBe(`9 ${id}`)
})

test('a blind rule is named, with what it misses and how to log that', () => {
  const unread = [{ of: 'val_accuracy', kind: 'metric', reason: 'missing' }] as const
  const text = narrate({ framework: 'keras' }).tellBlind({ rule: id, labels: {}, unread })
  expect(text).toContain(overfittingWords.title)
  expect(text).toContain('validation accuracy')
  expect(text).toContain('val_accuracy')
  expect(text).toContain('validation_split')
  expect(text).not.toContain('validationSplit')
  expect(narrate().tellBlind({ rule: id, labels: {}, unread })).toContain('TensorFlow.js')
})

test('a hint for logging is given only for what was never logged, and once', () => {
  const blind = (reasons: readonly ('missing' | 'stale')[]) =>
    narrate({ framework: 'keras' }).tellBlind({
      rule: id,
      labels: {},
      unread: reasons.map((reason) => ({ of: 'val_accuracy', kind: 'metric', reason })),
    })
  expect(blind(['stale'])).not.toContain('validation_split')
  expect(blind(['missing', 'missing']).split('validation_split')).toHaveLength(2)
})

test('a metric that nobody knows is named as it is', () => {
  const unread = [{ of: 'nobody{layer=a}', kind: 'metric', reason: 'missing' }] as const
  expect(narrate().tellBlind({ rule: 'x/unknown-rule', labels: {}, unread })).toContain('nobody{layer=a}')
})

test('whatever the words are, no part of a message is blank and nothing is thrown', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom('{{num lost.value}}', '{{layer}}', '{{#if ratio}}x{{/if}}'),
  )
  fc.assert(
    fc.property(
      text,
      text,
      text,
      fc.constantFrom<Finding['state'][]>('fired', 'reminded', 'resolved'),
      (title, body, cause, state) => {
        const base = { ...overfittingWords, title, body, causes: { 'past-its-best': { cause, try: cause } } }
        const message = narrate({ words: overlaid({ es: base }, base), locale: 'es' }).tell({
          ...found,
          state,
        })
        for (const said of [message.title, message.body, message.hedge, message.why])
          expect(said.trim()).not.toBe('')
        for (const said of message.causes.flatMap((each) => [each.cause, each.try]))
          expect(said.trim()).not.toBe('')
      },
    ),
    { numRuns: 200 },
  )
})

test('the words of a finding that stands for several name them all', () => {
  const rules = [{ ...overfitting, forEach: 'layer', group: 'layers' }]
  const base = { ...overfittingWords, title: 'Trouble in {{layer}}' }
  const group = [{ layer: 'conv1' }, { layer: 'conv2' }]
  const { tell, warnings } = narrate({ rules, words: overlaid({}, base) })
  expect(tell({ ...found, labels: {}, group }).title).toBe('Trouble in conv1, conv2')
  expect(warnings).toEqual([])
})
