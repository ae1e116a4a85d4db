import { expect, test } from 'vitest'
import { testCatalogue } from '../../fixtures/test-pack.ts'
import { readPacks } from '../pack/read-packs.ts'
import type { PackSource } from '../pack-source.ts'
import { packOfTemplates } from './pack-of-templates.ts'

const template = `format: 1
template: still
summary: It does not move.
status: stable
severity: info
likelihood: observed
topic: progress
check: every epoch
parameters: { metric: { type: metric, example: val_loss, label: The metric } }
when: { metric: $metric, measure: since_best, at_least: 1, as: best }
message: { title: It stands still, body: It is {{num best.to}}., why: It should move. }
examples:
  - { name: it stands, series: { $metric: ["1 x5"] }, fires_at: [2] }
  - { name: it moves, series: { $metric: ["2..1 x5"] }, silent: true }
`
const templates = {
  dir: 'templates',
  files: {
    'still.yaml': template.replace('body: It is {{num best.to}}.', 'body: "It is {{num best.to}}."'),
    'messages/es.yaml': 'still: { title: Está quieto, why: Debería moverse. }\n',
  },
}
const pack = 'format: 1\npack: course\nversion: "1.0.0"\ntitle: Course\n'

function read(files: PackSource['files'], options = {}) {
  const source = { name: 'course', dir: 'course', files: { 'pack.yaml': pack, ...files }, templates }
  return readPacks([source], { catalogue: testCatalogue, ...options })
}

const rule = 'format: 1\nrule: flat\nuse: still\nwith: { metric: val_loss }\n'

test('a rule has the words of its template in every language, and knows where they stand', () => {
  const { words, problems, locateWords } = read({ 'flat.yaml': rule })
  expect(problems).toEqual([])
  expect(words.overlays.es?.['course/flat']).toEqual({ title: 'Está quieto', why: 'Debería moverse.' })
  expect(locateWords('course/flat', ['why'], 'es')?.file).toBe('templates/messages/es.yaml')
})

test('what a rule words itself is not translated by its template', () => {
  const { words } = read({ 'flat.yaml': `${rule}message: { title: The loss is flat }\n` })
  expect(words.overlays.es?.['course/flat']).toEqual({ why: 'Debería moverse.' })
})

test('the words of the pack, and those from outside, count more', () => {
  const files = { 'flat.yaml': rule, 'messages/es.yaml': 'flat: { title: Plano }\n' }
  const outside = [{ locale: 'es', file: 'x.yaml', text: 'still: { why: Tendría que moverse. }\n' }]
  const { words } = read(files, { templateWords: outside })
  expect(words.overlays.es?.['course/flat']).toEqual({ title: 'Plano', why: 'Tendría que moverse.' })
})

test('the templates of a pack have words of their own, and mistakes in them are told', () => {
  const own = {
    'templates/mine.yaml': templates.files['still.yaml'].replace('template: still', 'template: mine'),
  }
  const messages = 'mine: { title: Mío }\nmein: { title: x }\n'
  const files = { ...own, 'templates/messages/es.yaml': messages, 'flat.yaml': rule.replace('still', 'mine') }
  const { words, problems } = read(files)
  expect(words.overlays.es?.['course/flat']).toEqual({ title: 'Mío' })
  expect(problems.map(({ code, file, line }) => [code, file, line])).toEqual([
    ['unknown-template', 'course/templates/messages/es.yaml', 2],
  ])
})

test('every template can be tried as a rule', () => {
  const { rules, words, problems } = readPacks([packOfTemplates(templates)], { catalogue: testCatalogue })
  expect(problems).toEqual([])
  expect(rules.map(({ id }) => id)).toEqual(['templates/still'])
  expect(words.overlays.es?.['templates/still']?.title).toBe('Está quieto')
})
