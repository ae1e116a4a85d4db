import fc from 'fast-check'

/** A change to a text, as a slip of the hand or worse. */
export type Mutation = (text: string) => string

/** Pieces that mean something to YAML, to rules or to templates, or nothing to anybody. */
const tokens = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ': ',
    ':',
    '- ',
    '-',
    '? ',
    '#',
    ' #',
    '"',
    "'",
    '|',
    '>',
    '>-',
    '|+',
    '|2',
    '%',
    '@',
    '`',
  ],
  ...[
    '&a ',
    '*a',
    '!!x ',
    '!!str ',
    '!!int ',
    '<<: *a\n',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '  ',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
  ],
  ...[
    'null',
    '~',
    'true',
    'True',
    'yes',
    'off',
    '.nan',
    '-.inf',
    '1_000',
    '0o17',
    '0x1F',
    '010',
    '1e400',
    '-0',
    '+1',
    '.5',
    '1.',
  ],
  ...[
    '12345678901234567890',
    '2026-01-01',
    '12:30:45',
    '=',
    '<<',
    '__proto__',
    'constructor',
    '\\x41',
    '\\u0041',
    "''",
    '\\',
  ],
  ...[
    'all:',
    'any:',
    'not:',
    'metric:',
    'fact:',
    'above: 1',
    'over: 2 epochs',
    'over: 99999999999 steps',
    '$',
    '$rise',
    'as: x',
  ],
  ...[
    '{{x}}',
    '{{',
    '}}',
    '{{{x}}}',
    '{{#if x}}',
    '{{/if}}',
    '{{> x}}',
    '{{#each x}}',
    '{{../x}}',
    '{{x.__proto__}}',
    '../../x',
  ],
  ...[
    '1..2 x99999999',
    '"1 x10000"',
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\u202e',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\ud800',
    'é',
    '😀',
  ],
] as const

const scrap = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...tokens) }, fc.string({ maxLength: 8 }))
/** A place in a text of any length, as a share of it. */
const place = fc.double({ min: 0, max: 1, noNaN: true })
const at = (share: number, length: number): number => Math.min(length, Math.floor(share * (length + 1)))
const lineAt = (share: number, lines: readonly string[]): number =>
  Math.min(lines.length - 1, at(share, lines.length))
const inLines =
  (change: (lines: string[]) => void): Mutation =>
  (text) => {
    const lines = text.split('\n')
    change(lines)
    return lines.join('\n')
  }

/** One change: something put in, left out, put elsewhere or twice; lines indented, swapped, doubled or dropped. */
export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, scrap).map(
    ([share, more]): Mutation =>
      (text) => {
        const from = at(share, text.length)
        return text.slice(0, from) + more + text.slice(from)
      },
  ),
  // In place of a word, so that what was a key or a value becomes something else.
  fc.tuple(place, scrap).map(
    ([share, more]): Mutation =>
      (text) => {
        const words = [...text.matchAll(/[\w.$-]+/gu)]
        const word = words[at(share, words.length - 1)]
        return word ? text.slice(0, word.index) + more + text.slice(word.index + word[0].length) : text
      },
  ),
  // In place of a number, another number; in place of a word, another word.
  fc
    .tuple(
      place,
      fc.constantFrom(/\d+(?:\.\d+)?/gu, /\b[a-z_]{3,}\b/gu),
      fc.constantFrom('0', '1', '2', '0.5', '10', 'loss', 'val_loss', 'accuracy', 'last', 'word'),
    )
    .map(
      ([share, kind, other]): Mutation =>
        (text) => {
          const found = [...text.matchAll(kind)]
          const piece = found[at(share, found.length - 1)]
          return piece ? text.slice(0, piece.index) + other + text.slice(piece.index + piece[0].length) : text
        },
    ),
  fc.tuple(place, fc.nat(40)).map(
    ([share, length]): Mutation =>
      (text) => {
        const from = at(share, text.length)
        return text.slice(0, from) + text.slice(from + length)
      },
  ),
  fc.tuple(place, place, fc.nat(60)).map(
    ([share, target, length]): Mutation =>
      (text) => {
        const [from, to] = [at(share, text.length), at(target, text.length)]
        return text.slice(0, to) + text.slice(from, from + length) + text.slice(to)
      },
  ),
  fc.tuple(place, fc.nat(12)).map(
    ([share, indent]): Mutation =>
      inLines((lines) => {
        const line = lineAt(share, lines)
        lines[line] = ' '.repeat(indent) + lines[line]?.trimStart()
      }),
  ),
  fc.tuple(place, place).map(
    ([one, other]): Mutation =>
      inLines((lines) => {
        const [a, b] = [lineAt(one, lines), lineAt(other, lines)]
        ;[lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? '']
      }),
  ),
  fc.tuple(place, place, fc.nat(6)).map(
    ([share, target, length]): Mutation =>
      inLines((lines) => {
        const copied = lines.slice(lineAt(share, lines), lineAt(share, lines) + length)
        lines.splice(lineAt(target, lines), 0, ...copied)
      }),
  ),
  fc
    .tuple(place, fc.nat(6))
    .map(([share, length]): Mutation => inLines((lines) => lines.splice(lineAt(share, lines), length))),
)

/** Up to so many changes to a text, one after the other. */
export function mutated(text: string, mutations: readonly Mutation[]): string {
  return mutations.reduce((changed, mutate) => mutate(changed), text)
}
