import { expect, test } from 'vitest'
import { basics } from '../../fixtures/test-pack.ts'
import { extendBasics, pack, read } from '../../test-support/course.ts'
import type { PackSet } from '../pack/pack-set.ts'

test('parameters and defaults of a pack hold for its rules, where they do not say otherwise', () => {
  const rule = (name: string, more: string): string => `format: 1
rule: ${name}
likelihood: observed
check: every epoch
when: { metric: val_loss, above: $limit }
message: { title: T, body: "{{num said}}", why: W }
examples:
  - { name: high, series: { val_loss: [99] }, fires_at: [1] }
  - { name: low, series: { val_loss: [0] }, silent: true }
${more}`
  const set = read(
    pack(
      'course',
      `parameters:
  limit: { type: number, default: 5 }
  said: { type: number, default: 2 }
  metric: { type: number, default: 1 }
defaults: { status: stable, severity: info, topic: data, for: 2 epochs }
`,
      {
        'plain.yaml': rule('plain', ''),
        'special.yaml': rule(
          'special',
          'severity: error\nparameters: { limit: { type: number, default: 7 } }',
        ),
      },
    ),
  )
  expect(set.problems).toEqual([])
  expect(set.rules).toMatchObject([
    { id: 'course/plain', severity: 'info', topic: 'data', for: { count: 2 }, parameters: { limit: 5 } },
    { id: 'course/special', severity: 'error', parameters: { limit: 7 } },
  ])
  for (const { parameters } of set.rules) expect(Object.keys(parameters).sort()).toEqual(['limit', 'said'])
})

test('a rule gives a parameter of its pack to a template', () => {
  const template = `format: 1
template: low
summary: S
status: stable
severity: info
likelihood: observed
topic: data
check: every epoch
parameters:
  of: { type: metric, example: val_loss, label: L }
  limit: { type: number, default: 1, label: L }
when: { metric: $of, below: $limit }
message: { title: T, body: B, why: W }
examples:
  - { name: low, series: { $of: ["($limit - 1)"] }, fires_at: [1] }
  - { name: high, series: { $of: ["($limit + 1)"] }, silent: true }
`
  const uses = (name: string): string =>
    `format: 1\nrule: mine\nuse: low\nwith: { of: val_accuracy, limit: ${name} }\n`
  const course = (name: string): PackSet =>
    read(
      pack('course', 'parameters: { least: { type: number, default: 0.5 } }\n', {
        'templates/low.yaml': template,
        'mine.yaml': uses(name),
      }),
    )
  expect(course('$least').rules).toMatchObject([{ parameters: { limit: 0.5 } }])
  expect(course('$least').problems).toEqual([])
  expect(course('$laest').problems).toMatchObject([
    { code: 'unknown-parameter', file: 'course/mine.yaml', line: 4, hint: expect.stringContaining('least') },
  ])
})

test('a course has the words of the rules that it extends in other languages, key by key', () => {
  const french = { 'messages/fr.yaml': 'sample: { title: De la base, why: Parce que. }' }
  const base = { ...basics, files: { ...basics.files, ...french } }
  const own = { 'messages/fr.yaml': 'basics/sample: { title: Du cours }' }
  const set = read(pack('course', extendBasics, own, { './basics': base }))
  expect(set.problems).toEqual([])
  expect(set.words.overlays.fr?.['basics/sample']).toEqual({ title: 'Du cours', why: 'Parce que.' })
  expect(set.locateWords('basics/sample', ['title'], 'fr')?.file).toBe('course/messages/fr.yaml')
  expect(set.locateWords('basics/sample', ['why'], 'fr')?.file).toBe('basics/messages/fr.yaml')
})
