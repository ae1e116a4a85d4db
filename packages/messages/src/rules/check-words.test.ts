import type { Condition, Rule } from '@scram/core'
import { expect, test } from 'vitest'
import { overfitting, overfittingWords } from '../../test-support/overfitting.ts'
import { checkWords } from './check-words.ts'
import { namesOfRule } from './names-of-rule.ts'

const leaf = (as: string): Condition => ({ metric: as, test: { op: 'above', than: 1 }, as })

function isOptional(when: Condition, name: string, more: Partial<Rule> = {}): boolean | undefined {
  return namesOfRule({ ...overfitting, causes: [], when, ...more })[name]?.optional
}

test.each<[string, Condition, boolean]>([
  ['alone', leaf('x'), false],
  ['in all', { all: [leaf('x'), leaf('y')] }, false],
  ['in all in all', { all: [{ all: [leaf('x')] }, leaf('y')] }, false],
  ['in any', { any: [leaf('x'), leaf('y')] }, true],
  ['in every branch of any', { any: [leaf('x'), { all: [leaf('x'), leaf('y')] }] }, false],
  ['in any in all', { all: [{ any: [leaf('x'), leaf('y')] }, leaf('z')] }, true],
  ['in any and beside it', { all: [{ any: [leaf('x'), leaf('y')] }, leaf('x')] }, false],
  ['under not', { not: leaf('x') }, true],
  ['under not not', { not: { not: leaf('x') } }, false],
  ['under not any, where it did not hold', { not: { any: [leaf('x'), leaf('y')] } }, true],
  ['under not all not', { not: { any: [{ not: leaf('x') }, leaf('y')] } }, false],
  ['where missing counts as yes', { ...leaf('x'), ifMissing: true } as Condition, true],
  ['where it is missing', { metric: 'x', test: { op: 'missing' }, as: 'x' }, true],
])('a reading %s', (_where, when, optional) => {
  expect(isOptional(when, 'x')).toBe(optional)
})

test.each<[string, Partial<Rule>]>([
  ['unless', { unless: leaf('x') }],
  ['stronger_when', { strongerWhen: [{ likelihood: 'likely', if: leaf('x') }] }],
  ['a cause', { causes: [{ id: 'c', if: leaf('x') }] }],
])('a reading of %s is optional', (_where, more) => {
  expect(isOptional(leaf('y'), 'x', more)).toBe(true)
})

test('names are readings, parameters, the label, and where and which', () => {
  const names = namesOfRule({ ...overfitting, forEach: 'layer' })
  expect(Object.fromEntries(Object.entries(names).map(([name, { kind }]) => [name, kind]))).toEqual({
    lost: 'reading',
    training: 'reading',
    ratio: 'reading',
    patience: 'window',
    loss_of: 'number',
    strict: 'flag',
    tone: 'text',
    layer: 'text',
    rule: 'text',
    epoch: 'number',
    step: 'number',
  })
  expect(names.lost?.fields).toContain('threshold')
  expect(names.training?.fields).not.toContain('threshold')
})

test('complete words pass', () => {
  expect(checkWords(overfitting, overfittingWords)).toEqual([])
})

test('each problem has the way to its string', () => {
  const problems = checkWords(overfitting, {
    body: 'fine {{num lost.value}}',
    why: 'Because {{lost}}',
    causes: {
      'too-little-data': { try: '{{num gone.value}}' },
      'too-much-freedom': { cause: 'Only {{num ratio.value}}', try: 'ok' },
      'to-much-freedom': { cause: 'x' },
    },
  })
  expect(problems.map(({ path }) => path.join('.')).sort()).toEqual([
    'causes.to-much-freedom',
    'causes.too-little-data.try',
    'causes.too-much-freedom.cause',
    'why',
  ])
})

test('a locale asks for its plural forms', () => {
  const body = "{{plural training.span one='#' other='#'}}"
  expect(checkWords(overfitting, { body }, { locale: 'en' })).toEqual([])
  expect(checkWords(overfitting, { body }, { locale: 'ar' })).toHaveLength(1)
  expect(checkWords(overfitting, { body })).toEqual([])
})
