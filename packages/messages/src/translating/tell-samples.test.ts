import { expect, test } from 'vitest'
import { locales } from '../../test-support/locales.ts'
import { resolveLocale } from '../locale/resolve-locale.ts'
import { voiceOf } from '../locale/voice.ts'
import { tellOwnSamples } from './tell-samples.ts'

const voice = voiceOf(resolveLocale(locales, 'en'))

test.each([
  [
    'what is asked for one at a time, and not at all',
    'hedge.observed',
    'a{{#if several}} b{{/if}}{{#if single}} c{{/if}}',
    ['a b', 'a c', 'a'],
  ],
  ['either way', 'test.above', '{{what}} is {{#if not}}not {{/if}}so', ['‹what› is not so', '‹what› is so']],
  ['each plural form', 'units.runs', "{{plural n one='# run' other='# runs'}}", ['1 run', '2 runs']],
  ['what is broken', 'units.runs', '{{plural', undefined],
] as const)('samples show %s', (_what, key, text, said) => {
  expect(tellOwnSamples(voice, key, text)).toEqual(said)
})
