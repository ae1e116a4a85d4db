import { expect, test } from 'vitest'
import { basics, goodPack } from '../../fixtures/test-pack.ts'
import { extendBasics, ids, pack, read } from '../../test-support/course.ts'
import type { PackSet } from '../pack/pack-set.ts'
import type { PackSource } from '../pack-source.ts'

test('the rules of an extended pack come along under their own ids', () => {
  const set = read(pack('course', extendBasics, { 'sample.yaml': goodPack['sample.yaml'] ?? '' }))
  expect(set.problems).toEqual([])
  expect(ids(set)).toEqual(['basics/sample', 'course/sample'])
  expect(set.packs.map(({ id }) => id)).toEqual(['basics', 'course'])
})

test.each([
  ['recommended', 'stable', 1],
  ['recommended', 'draft', 0],
  ['all', 'draft', 1],
  ['off', 'stable', 0],
])('taking %s of a rule that is %s takes %i', (take, status, count) => {
  const sample = (goodPack['sample.yaml'] ?? '').replace('status: stable', `status: ${status}`)
  const drafts = { ...basics, files: { ...basics.files, 'sample.yaml': sample } }
  const set = read(
    pack('course', `extends: [{ pack: ./drafts, take: ${take} }]\n`, {}, { './drafts': drafts }),
  )
  expect(ids(set)).toHaveLength(count)
})

test.each([
  ['off', 'all', 0],
  ['all', 'off', 0],
  ['recommended', 'recommended', 1],
  ['all', 'all', 1],
])('taking %s of a pack that takes %s of another', (outer, inner, count) => {
  const middle = pack('middle', `extends: [{ pack: ./basics, take: ${inner} }]\n`)
  const extendMiddle = `extends: [{ pack: ./middle, take: ${outer} }]\n`
  expect(ids(read(pack('outer', extendMiddle, {}, { './middle': middle })))).toHaveLength(count)
})

test('what an extended pack turns on is on, unless nothing is taken of it; what it turns off is off', () => {
  const on = pack('middle', 'extends: [{ pack: ./basics, take: off }]\noverrides: { sample: on }\n')
  const off = pack('middle', `${extendBasics}overrides: { sample: off }\n`)
  const outer = (middle: PackSource, take: string): readonly string[] =>
    ids(read(pack('outer', `extends: [{ pack: ./m, take: ${take} }]\n`, {}, { './m': middle })))
  expect(outer(on, 'recommended')).toEqual(['basics/sample'])
  expect(outer(on, 'off')).toEqual([])
  expect(outer(off, 'all')).toEqual([])
})

test('a pack is extended by its name alone, also one that is given beside it', () => {
  const course = pack('course', 'extends: [basics]\n')
  const set = read(course, { ...basics, name: 'basics' })
  expect([ids(set), set.problems]).toEqual([['basics/sample'], []])
  expect(read(pack('course', 'extends: [./basics]\n')).rules).toHaveLength(1)
  const gone = pack('course', 'extends: [basics]\n', {}, { basics: { missing: 'it is gone' } })
  expect(read(gone, { ...basics, name: 'basics' }).problems).toEqual([])
  expect(read(gone).problems).toMatchObject([{ code: 'unknown-pack', message: 'it is gone' }])
})

test('an installed package that is there twice is one pack; two packs of one name are not', () => {
  const left = pack('left', extendBasics, {}, { './basics': { ...basics, dir: 'left/node_modules/basics' } })
  const right = (version: string): PackSource => {
    const text = basics.files['pack.yaml']?.replace('1.2.0', version) ?? ''
    const files = { ...basics.files, 'pack.yaml': text }
    return pack('right', extendBasics, {}, { './basics': { ...basics, dir: 'right/basics', files } })
  }
  const twice = (version: string): PackSet =>
    read(pack('top', 'extends: [./l, ./r]\n', {}, { './l': left, './r': right(version) }))
  expect(twice('1.2.0').problems).toEqual([])
  expect(ids(twice('1.2.0'))).toEqual(['basics/sample'])
  expect(twice('1.3.0').problems).toMatchObject([{ code: 'pack-twice', file: 'right/pack.yaml', line: 5 }])
})

test('whoever asks for one file of a pack gets no more than that, and what it may refer to', () => {
  const own = (goodPack['sample.yaml'] ?? '').replace('elsewhere/nonfinite-loss', 'basics/sample')
  const set = read({ ...pack('course', extendBasics, { 'sample.yaml': own }), only: ['sample.yaml'] })
  expect([ids(set), set.neighbours.map(({ id }) => id)]).toEqual([['course/sample'], ['basics/sample']])
})

test('what nobody uses of an extended pack may be broken, and its drafts may lack examples', () => {
  const sample = goodPack['sample.yaml'] ?? ''
  const draft = sample.replace('status: stable', 'status: draft').replace('rule: sample', 'rule: draft')
  const files = {
    ...basics.files,
    'broken.yaml': sample,
    'draft.yaml': draft.slice(0, draft.indexOf('examples:')),
  }
  const wild = { './wild': { ...basics, files } }
  const course = (more: string): PackSet => read(pack('course', more, {}, wild))
  const alone = read({ ...basics, files }).problems.map(({ code }) => code)
  expect(alone).toEqual(expect.arrayContaining(['rule-name', 'missing-example']))
  const off = course('extends: [{ pack: ./wild, take: all }]\noverrides: { broken: off }\n')
  expect([ids(off), off.problems]).toEqual([['basics/draft', 'basics/sample'], []])
  expect(course('extends: [{ pack: ./wild, take: all }]\n').problems).toMatchObject([{ code: 'rule-name' }])
})

test('only the rules that are used count towards how many there may be', () => {
  const sample = goodPack['sample.yaml'] ?? ''
  const many = Object.fromEntries(
    Array.from({ length: 501 }, (_, index) => [
      `r${index}.yaml`,
      sample.replace('rule: sample', `rule: r${index}`),
    ]),
  )
  const large = { ...basics, files: { 'pack.yaml': basics.files['pack.yaml'] ?? '', ...many } }
  const text = 'extends: [{ pack: ./large, take: off }]\noverrides: { r500: on }\n'
  const set = read(pack('course', text, {}, { './large': large }))
  expect([ids(set), set.problems]).toEqual([['basics/r500'], []])
})

test('a pack that is reached twice, or asked for besides, is there once', () => {
  const left = pack('left', extendBasics)
  const right = pack('right', extendBasics)
  const top = pack('top', 'extends: [{ pack: ./l }, { pack: ./r }]\n', {}, { './l': left, './r': right })
  const set = read(top, basics)
  expect([ids(set), set.problems]).toEqual([['basics/sample'], []])
})
