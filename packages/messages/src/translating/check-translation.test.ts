import { describe, expect, test } from 'vitest'
import { checkTranslation, type TranslationRules } from './check-translation.ts'
import type { SourceTexts } from './source-text.ts'

const n = { kind: 'number' } as const
const source: SourceTexts = {
  'a.title': { text: 'The loss rises', names: {}, widest: 60 },
  'a.body': {
    text: 'It rose {{unit n "epochs"}} in {{layer}}{{#if peak}} to {{num peak.value}}{{/if}}.',
    names: { n, layer: { kind: 'text' }, peak: { kind: 'reading', optional: true }, step: n },
  },
  'a.count': { text: "{{plural n one='# validation loss' other='# validation losses'}}", names: { n } },
  'a.plain': { text: 'raw pixels' },
}
const whole = {
  'a.title': 'Der Verlust steigt',
  'a.body': 'In {{layer}} stieg er {{unit n "epochs"}}{{#if peak}} auf {{num peak.value}}{{/if}}.',
  'a.count': "{{plural n one='# Validierungsverlust' other='# Validierungsverluste'}}",
  'a.plain': 'rohe Pixel',
}
const glossaries = {
  source: {
    loss: { use: ['loss', 'losses'], avoid: [], except: [] },
    'validation loss': { use: ['validation loss*'], avoid: [], except: [] },
  },
  own: {
    loss: { use: ['Verlust*'], avoid: ['Loss'], except: [] },
    'validation loss': { use: ['Validierungsverlust*'], avoid: [], except: [] },
  },
}

function codesOf(
  texts: Readonly<Record<string, string | undefined>>,
  rules: Partial<TranslationRules> = {},
): readonly string[] {
  const given = Object.entries({ ...whole, ...texts }).flatMap(([key, text]) =>
    text === undefined ? [] : [[key, text] as const],
  )
  const all = { source, part: 'x', from: 'en', locale: 'de', glossaries, ...rules }
  return checkTranslation(Object.fromEntries(given), all).map(({ code, key }) => `${code} ${key}`)
}

test('a translation that is whole has nothing to mend', () => {
  expect(codesOf({})).toEqual([])
})

describe('says what is wrong', () => {
  test.each([
    ['a text that is missing', { 'a.plain': undefined }, ['missing a.plain']],
    ['a text that nobody says', { 'a.titel': 'x' }, ['unknown-key a.titel']],
    ['a name that there is not', { 'a.body': 'In {{laier}}' }, ['bad-template a.body']],
    ['a bare number', { 'a.body': 'In {{n}}' }, ['bad-template a.body']],
    [
      'a number that is left out',
      { 'a.body': 'In {{layer}}{{#if peak}} auf {{num peak.value}}{{/if}}' },
      ['placeholders a.body'],
    ],
    ['a number that is added', { 'a.body': `${whole['a.body']} {{num step}}` }, ['placeholders a.body']],
    [
      'a condition that is added',
      { 'a.body': whole['a.body'].replace('#if peak', '#if layer') },
      ['bad-template a.body'],
    ],
    [
      'a plural form that is left out',
      { 'a.count': "{{plural n other='# Validierungsverluste'}}" },
      ['bad-template a.count'],
    ],
    ['a text that is as it was', { 'a.plain': 'raw pixels' }, ['unchanged a.plain']],
    ['a title that is too long', { 'a.title': `Der Verlust ${'steigt '.repeat(8)}` }, ['too-long a.title']],
    ['a tag where nothing is filled in', { 'a.plain': 'rohe {{Pixel}}' }, ['bad-template a.plain']],
    ['a term that is not that of the glossary', { 'a.title': 'Die Kosten steigen' }, ['glossary a.title']],
    ['a term that is to be avoided', { 'a.plain': 'Loss' }, ['glossary a.plain']],
    [
      'a longer term said as a shorter one',
      { 'a.count': "{{plural n one='# Verlust' other='# Verluste'}}" },
      ['glossary a.count'],
    ],
  ])('%s', (_what, texts, codes) => {
    expect(codesOf(texts)).toEqual(codes)
  })

  test('the forms that are asked for are those of the language', () => {
    const forms = "zero='0' one='1' two='2' few='#' many='#' other='#'"
    const arabic = (text: string) =>
      codesOf({ 'a.count': text }, { locale: 'ar', glossaries: { source: {}, own: {} } })
    expect(arabic(`{{plural n ${forms}}}`)).toEqual([])
    expect(arabic(`{{plural n ${forms.replace("few='#' ", '')}}}`)).toEqual(['bad-template a.count'])
  })
})

test('a tone need not say what its language says', () => {
  expect(checkTranslation({}, { source, part: 'x', from: 'en', locale: 'de-x-kids', below: whole })).toEqual(
    [],
  )
})

test('a text that the glossary excepts may say a term otherwise', () => {
  const own = { ...glossaries.own, loss: { ...glossaries.own.loss, except: ['x/a.title'] } }
  expect(codesOf({ 'a.title': 'Die Kosten steigen' }, { glossaries: { ...glossaries, own } })).toEqual([])
})

test('code is not held to the glossary', () => {
  const said = { 'a.plain': "metrics=['Loss'] und val_Loss" }
  expect(codesOf(said)).toEqual([])
})

describe('what is stale', () => {
  const source = { a: { text: 'The loss rises.' } }
  const codesOf = (own: string, before: { source?: string; own?: string }) =>
    checkTranslation(
      { a: own },
      {
        source,
        part: 'words',
        from: 'en',
        locale: 'ko',
        before: {
          source: before.source === undefined ? {} : { a: before.source },
          own: before.own === undefined ? {} : { a: before.own },
        },
      },
    ).map(({ code }) => code)

  test.each([
    [
      'the source changed, the translation did not',
      '옛날 말',
      { source: 'It rises.', own: '옛날 말' },
      ['stale'],
    ],
    ['both changed', '새 말', { source: 'It rises.', own: '옛날 말' }, []],
    ['neither changed', '옛날 말', { source: 'The loss rises.', own: '옛날 말' }, []],
    ['the source was folded otherwise', '옛날 말', { source: 'The loss rises.\n', own: '옛날 말' }, []],
    ['it was translated later', '새 말', { source: 'It rises.' }, []],
    ['the source is new', '새 말', { own: '새 말' }, []],
  ])('%s', (_what, own, before, codes) => {
    expect(codesOf(own, before)).toEqual(codes)
  })
})
