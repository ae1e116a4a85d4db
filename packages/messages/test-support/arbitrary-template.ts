import fc from 'fast-check'
import type { TemplateNames } from '../src/template/names.ts'

/** The names that random templates use. */
export const arbitraryNames: TemplateNames = {
  lost: { kind: 'reading' },
  risen: { kind: 'reading', optional: true },
  epoch: { kind: 'number' },
  patience: { kind: 'window' },
  strict: { kind: 'flag' },
  layer: { kind: 'text' },
  note: { kind: 'text', optional: true },
}

const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('a ', 'The loss, ', ' ', '\n', '  \n', '.', '«字» ', '}', '{ ', '#', '\\'),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }).filter((part) => !part.includes('{')) },
)
const strip = fc.constantFrom('', '', '', '~')
const number = fc.constantFrom('lost.value', 'lost.from', 'epoch', '3', '0.25')
const call = fc.oneof(
  fc
    .tuple(fc.constantFrom('num', 'sci'), number, fc.constantFrom('', ' digits=2', ' abs=true'))
    .map((parts) => parts.join(' ')),
  fc
    .tuple(fc.constantFrom('pct', 'percent', 'pp'), number, fc.constantFrom('', ' decimals=0'))
    .map((parts) => parts.join(' ')),
  fc.tuple(number, fc.constantFrom('epochs', 'second')).map(([value, unit]) => `unit ${value} '${unit}'`),
  number.map((value) => `plural ${value} one='# one' other="# others"`),
  fc.tuple(number, number).map(([one, other]) => `list layer ${one} "x" ${other}`),
  fc.constantFrom('window patience', 'layer', '!a comment', '!-- {{ inside }} --'),
)
const tag = fc.tuple(strip, call, strip).map(([left, inner, right]) => `{{${left}${inner}${right}}}`)

/** A template that the check lets through, up to a few blocks deep. */
export const arbitraryTemplate: fc.Arbitrary<string> = fc.letrec<{ body: string; block: string }>((tie) => ({
  body: fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: text },
        { weight: 3, arbitrary: tag },
        { weight: 1, arbitrary: tie('block') },
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.join('')),
  block: fc
    .tuple(
      fc.constantFrom('if', 'unless'),
      fc.constantFrom('risen', 'strict', 'note', 'lost'),
      tie('body'),
      fc.option(fc.tuple(fc.constantFrom('{{else}}', '{{^}}', '\n{{else}}\n'), tie('body')), {
        nil: undefined,
      }),
      strip,
      fc.boolean(),
    )
    .map(([kind, name, inside, otherwise, tilde, uses]) => {
      const there = uses && kind === 'if' ? useOf(name) : ''
      const rest = otherwise === undefined ? '' : otherwise.join('')
      return `{{#${kind} ${name}${tilde}}}${there}${inside}${rest}{{${tilde}/${kind}}}`
    }),
})).body

function useOf(name: string): string {
  if (name === 'strict') return ''
  return name === 'note' ? '{{note}}' : `{{num ${name}.value}}`
}

/** What random templates are filled with; what is optional may be absent, and so may a number that is needed. */
export const arbitraryValues: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc
  .record({
    lost: fc.record({ value: fc.double(), from: fc.double({ noNaN: true }) }, { requiredKeys: ['from'] }),
    epoch: fc.nat(3_000_000),
    strict: fc.boolean(),
    layer: fc.string({ maxLength: 6 }),
    note: fc.option(fc.string({ maxLength: 6 }), { nil: undefined }),
    risen: fc.option(fc.record({ value: fc.double() }), { nil: undefined }),
  })
  .map((values) => ({
    ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    patience: { count: 3, unit: 'epochs' },
  }))
