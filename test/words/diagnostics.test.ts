import { resolveLocale, sayDiagnostic, voiceOf } from '@scram/messages'
import { readLocales } from '@scram/messages/node'
import { describe, expect, test } from 'vitest'
import {
  type ProblemCode,
  type ProblemValues,
  sentences,
} from '../../packages/recordings/src/problem-sentences.ts'
import {
  type DamageCode,
  describeDamage,
} from '../../packages/tensorboard/src/format/reading/event-file-problem.ts'
import { describeChange, type LogChange } from '../../packages/tensorboard/src/node/log-problem.ts'

const example = '{"format":1}'
const recordings: ProblemValues = {
  'line-too-long': {},
  'not-text': { example },
  truncated: {},
  empty: {},
  'not-json': { example },
  'no-format': { example },
  'other-format': { format: '2' },
  'unknown-key': { key: 'epoc', meant: 'epoch', keys: 'epoch, step' },
  'not-facts': { example },
  'not-a-fact': { name: 'rate', value: '[1]' },
  'not-an-end': { value: '"day"' },
  'counts-from-zero': { name: 'epoch' },
  'no-metrics': { example },
  'not-metrics': { example },
  'bad-count': { name: 'epoch', value: '"one"' },
  'not-a-number': { name: 'loss', value: '"low"' },
  'other-columns': { values: 4, columns: 3, comma: true },
  'column-twice': { name: 'loss' },
  'not-a-recording': { start: example, header: 'epoch,loss' },
}
const damages: Readonly<Record<DamageCode, true>> = {
  'bad-header': true,
  'bad-data': true,
  'not-an-event': true,
  'too-large': true,
  'too-many-tags': true,
  truncated: true,
}
const changes: Readonly<Record<LogChange, true>> = { gone: true, shorter: true }

const keysOf = <Key extends string>(map: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(map) as Key[]

const sentenceOf = <Code extends ProblemCode>(code: Code, values: ProblemValues[Code]) =>
  sentences[code](values)

const diagnostics = [
  ...keysOf(recordings).map((code) => ({
    code: `recording.${code}`,
    values: { ...recordings[code] },
    ...sentenceOf(code, recordings[code] as never),
  })),
  { code: 'recording.bad-count', values: { name: 'step' }, ...sentences['bad-count']({ name: 'step' }) },
  ...keysOf(damages).map((code) => ({ ...describeDamage(code, 'log', 1), code: `logs.${code}` })),
  ...keysOf(changes).map((code) => ({
    ...describeChange(code, 'log'),
    hint: undefined,
    code: `logs.${code}`,
  })),
]

const locales = readLocales()

describe.each(Object.keys(locales))('%s', (locale) => {
  const told: string[] = []
  const voice = voiceOf(resolveLocale(locales, locale, (text) => told.push(text)))

  test.each(diagnostics)('says $code itself', ({ hint, ...diagnostic }) => {
    const english = hint === undefined ? diagnostic.message : `${diagnostic.message}; ${hint}`
    const said = sayDiagnostic(voice, diagnostic)
    if (locale === 'en') expect(said).toBe(english)
    else expect(said).not.toContain(diagnostic.message.slice(-20))
    expect(told).toEqual([])
  })
})

test('a reason that is a diagnostic is said in the language too; what nobody has words for, in English', () => {
  const voice = voiceOf(resolveLocale(locales, 'es'))
  const reason = { code: 'recording.empty', values: {}, message: 'english' }
  const said = sayDiagnostic(voice, {
    code: 'watch.sink-dropped',
    values: { sink: 'S', reason },
    message: '',
  })
  expect(said).toContain(sayDiagnostic(voice, reason))
  expect(sayDiagnostic(voice, { code: 'made-up', values: {}, message: 'as it is' })).toBe('as it is')
})
