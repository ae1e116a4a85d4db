import type { Trace } from '@scram/core'
import type { Outcome } from '@scram/packs'
import { expect, test } from 'vitest'
import type { Course } from '../explaining/course.ts'
import type { Sign } from '../explaining/draw-strip.ts'
import { drawCase } from './draw-case.ts'

const course = (signs: readonly Sign[], layer?: string): Course => ({
  labels: layer === undefined ? {} : { layer },
  signs: [...signs],
  places: signs.map((_, index) => ({ epoch: index + 1, step: 10 * (index + 1) })),
  changes: [],
  changesLeftOut: 0,
  last: {} as Trace,
})

const silence: Outcome = { silent: true }

test('what was wanted, what came, and how it came to that stand above one another', () => {
  const { ruler, rows } = drawCase(
    {
      every: 'epoch',
      wanted: { firesAt: [2], resolvesAt: [5] },
      got: { firesAt: [3], resolvesAt: [4] },
      courses: [course(['unknown', 'pending', 'firing', 'quiet'])],
      at: 2,
    },
    40,
  )
  expect([ruler, ...rows.map(({ marks }) => marks)]).toEqual(['1', '.█..○', '..█○.', '?░█. '])
})

test('what is left open is not drawn', () => {
  const got = { firesAt: [1], resolvesAt: [2] }
  const { rows } = drawCase({ every: 'epoch', wanted: { firesAt: [2] }, got, courses: [], at: 1 }, 40)
  expect(rows.map(({ marks }) => marks)).toEqual(['.█', '█.'])
})

test('places that lie apart are told', () => {
  const courses = [course(['quiet', 'quiet', 'quiet'])]
  const { ruler } = drawCase({ every: 'epoch', wanted: { firesAt: [90] }, got: silence, courses, at: 90 }, 40)
  expect(ruler).toBe('1  90')
})

test('of a long run, the part around the difference is shown', () => {
  const courses = [course(Array.from({ length: 500 }, () => 'quiet' as const))]
  const drawing = drawCase(
    { every: 'step', wanted: { firesAt: [4000] }, got: silence, courses, at: 4000 },
    21,
  )
  expect(drawing.ruler).toMatch(/^3900 +4000$/)
  expect(drawing.rows[0]?.marks).toBe(`${'.'.repeat(10)}█${'.'.repeat(10)}`)
})

test('several checks of one place share a sign, and many labels are summed up', () => {
  const steps = course(['quiet', 'firing', 'quiet'], 'a')
  const inOne = { ...steps, places: steps.places.map(({ step }) => ({ epoch: 1, step })) }
  const others = ['b', 'c', 'd', 'e'].map((layer) => course(['unknown'], layer))
  const drawing = drawCase(
    { every: 'epoch', wanted: silence, got: { firesAt: [1] }, courses: [inOne, ...others], at: 1 },
    40,
  )
  expect(drawing.rows.map(({ name, marks }) => `${name} ${marks}`)).toEqual([
    'wanted .',
    'got █',
    'layer=a █',
    'layer=b ?',
    'layer=c ?',
    'layer=d ?',
  ])
  expect(drawing.coursesLeftOut).toBe(1)
})
