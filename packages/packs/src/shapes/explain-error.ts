import { isPlain } from '../plain.ts'
import type { Path, Report } from '../problem.ts'
import { listOf } from '../text/list-of.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import type { ShapeName } from './shape.ts'
import type { ShapeError } from './shape-error.ts'

/** Reports a validator's error in an author's words. */
export function explainError(shape: ShapeName, error: ShapeError, base: Path, report: Report): void {
  const path = [...base, ...partsOf(error.instancePath)]
  const key = [...path].reverse().find((part) => typeof part === 'string' && !/^\d+$/u.test(part))
  const what = key === undefined ? 'this file' : quote(key)
  const explain = explanations[error.keyword] ?? other
  explain({ shape, error, path, what, key: String(key ?? '') }, report)
}

interface Case {
  readonly shape: ShapeName
  readonly error: ShapeError
  readonly path: Path
  /** The key in question, quoted. */
  readonly what: string
  readonly key: string
}

type Explain = (problem: Case, report: Report) => void

const other: Explain = ({ what, error, path }, report) =>
  report('wrong-value', path, `${what} ${error.message ?? 'is not right'}`)

const explanations: Readonly<Record<string, Explain>> = {
  required: ({ shape, error, path }, report) => {
    const missing = String(error.params.missingProperty)
    const whole = path.length === 0 ? `this ${shape} file` : `this ${nouns[shape] ?? shape}`
    report('missing-key', path, `${whole} has no ${quote(missing)}`, {
      at: path.length > 0 ? 'key' : 'value',
    })
  },
  type: ({ error, path, what, key, shape }, report) => {
    const wanted = [error.params.type as string | string[]].flat()
    const version = versionKinds[`${shape}.${key}`]
    reportWrongType({ wanted, value: error.data, path, what, ...(version && { version }) }, report)
  },
  enum: ({ error, path, key }, report) => {
    const allowed = error.params.allowedValues as readonly unknown[]
    const words = allowed.map(String)
    const measure = key === 'measure'
    const article = /^[aeiou]/u.test(key) ? 'an' : 'a'
    report(
      measure ? 'unknown-measure' : 'unknown-value',
      path,
      `${quote(error.data)} is not ${key === 'is' ? 'something a reading can be' : `${article} ${key}`}`,
      { hint: didYouMean(String(error.data), words) ?? `it may be ${listOf(words, 'or')}` },
    )
  },
  const: ({ error, path, what }, report) =>
    report('wrong-value', path, `${what} can only be ${JSON.stringify(error.params.allowedValue)}`),
  pattern: ({ error, path, what, key }, report) => {
    const { form, hint, joint } = forms[key] ?? kebab
    const meant = joint === undefined ? undefined : wordsJoined(String(error.data), joint)
    report(
      key === 'version' ? 'bad-version' : 'bad-name',
      path,
      `${what}: ${quote(error.data)} is not ${form}`,
      { hint: meant === undefined ? hint : `did you mean ${quote(meant)}?` },
    )
  },
  propertyNames: ({ error, path }, report) => {
    const name = String(error.params.propertyName)
    report('bad-name', [...path, name], `${quote(name)} is not a name`, { at: 'key', hint: nameHint })
  },
  minItems: ({ error, path, what }, report) =>
    report('too-few-items', path, `${what} needs ${atLeast(Number(error.params.limit))}`),
  maxItems: ({ error, path, what }, report) =>
    report('too-many-items', path, `${what} takes no more than ${error.params.limit}`),
  maxProperties: ({ error, path, what }, report) =>
    report('too-many-items', path, `${what} takes no more than ${error.params.limit}`),
  minimum: ({ error, path, what }, report) =>
    report('out-of-range', path, `${what} must be at least ${error.params.limit}`),
  maximum: ({ error, path, what }, report) =>
    report('out-of-range', path, `${what} must be at most ${error.params.limit}`),
}

/** What a shape is called where its own name would not do. */
const nouns: Partial<Readonly<Record<ShapeName, string>>> = { wantedFinding: 'finding' }

const nameHint = 'use small letters, digits and hyphens, beginning with a letter'

/** What a text has to look like. */
interface Form {
  readonly form: string
  readonly hint: string
  /** What joins the words of such a name. */
  readonly joint?: '-' | '_'
}

const kebab: Form = { form: 'a name in kebab-case', hint: nameHint, joint: '-' }

const forms: Readonly<Record<string, Form>> = {
  as: {
    form: 'a name for a reading',
    hint: 'use small letters, digits and _, beginning with a letter',
    joint: '_',
  },
  version: { form: 'a version', hint: 'write three numbers in quotes: "1.0.0"' },
  labels: { form: 'a name of a label', hint: 'use letters, digits and _, beginning with a letter' },
  aliases: { form: 'a name of a metric', hint: 'use letters, digits, _ and -, beginning with a letter' },
}

/** The words of a text as one name in small letters; nothing where no name comes of it. */
function wordsJoined(text: string, joint: string): string | undefined {
  const words = text.toLowerCase().match(/[a-z0-9]+/gu) ?? []
  return /^[a-z]/u.test(words[0] ?? '') && text.length < 100 ? words.join(joint) : undefined
}

function atLeast(count: number): string {
  return count === 1 ? 'at least one entry' : `${count} entries`
}

/** A value of the wrong kind, and what is known of it. */
export interface WrongType {
  readonly wanted: readonly string[]
  readonly value: unknown
  readonly path: Path
  /** What it is called, quoted. */
  readonly what: string
  /** Whether it is a version or a range of versions, which YAML takes for a number unless it is quoted. */
  readonly version?: 'version' | 'range'
}

/** The keys that hold versions, by shape. */
const versionKinds: Readonly<Record<string, WrongType['version']>> = {
  'pack.version': 'version',
  'pack.engine': 'range',
  'extension.version': 'range',
}

/** Reports a value of the wrong kind, with the reason where it is a well-known one. */
export function reportWrongType({ wanted, value, path, what, version }: WrongType, report: Report): void {
  if (version && typeof value === 'number') {
    const whole = `${Number.isInteger(value) ? `${value}.0` : value}.0`
    const hint =
      version === 'range'
        ? `write it in quotes: "^${whole}"`
        : `write it in quotes, with three numbers: "${whole}"`
    report('unquoted-version', path, `${what} is read as a number`, { hint })
  } else if (wantsNumber(wanted) && typeof value === 'string' && isGrouped(value)) {
    const hint = `write ${value.replaceAll('_', '')}`
    report('digit-separator', path, `${quote(value)} is text: YAML knows no _ in numbers`, { hint })
  } else if (value === null) {
    report('empty-value', path, `${what} is empty`, {
      at: 'key',
      hint: `it should be ${kinds(wanted)}${comment(wanted)}`,
    })
  } else {
    report('wrong-type', path, `${what} should be ${kinds(wanted)}, not ${kindOf(value)}`, {
      hint: typeHint(wanted, value),
    })
  }
}

/** Why text may be empty that does not look so. */
function comment(wanted: readonly string[]): string {
  return wanted.includes('string') ? ', in quotes if it begins with #' : ''
}

/** Whether a text is a number but for the _ between its digits. */
function isGrouped(text: string): boolean {
  return /^[-+]?\d[\d_]*(?:\.\d+)?$/u.test(text) && text.includes('_')
}

function wantsNumber(wanted: readonly string[]): boolean {
  return wanted.includes('number') || wanted.includes('integer')
}

function typeHint(wanted: readonly string[], value: unknown): string | undefined {
  if (wanted.includes('boolean') && /^(yes|no|on|off)$/iu.test(String(value))) return 'write true or false'
  if (
    wantsNumber(wanted) &&
    typeof value === 'string' &&
    value.trim() !== '' &&
    Number.isFinite(Number(value))
  ) {
    return 'remove the quotes'
  }
  const [, share] = (wantsNumber(wanted) && /^(-?\d+(?:\.\d+)?)\s*%$/u.exec(String(value))) || []
  if (share !== undefined)
    return `write ${Number(share) / 100} for a share of 1, ${share} for a number in percent`
  if (wanted[0] === 'string' && typeof value !== 'object') return `put it in quotes: "${String(value)}"`
  if (wanted[0] === 'array' && isPlain(value)) return 'begin each of its entries with - and a space'
  if (wanted[0] === 'array' && typeof value !== 'object') return `write a list: [${itemsIn(String(value))}]`
  return undefined
}

/** Numbers that a text joins as people do, `-2 and 2` or `epoch 4`, as entries of a list; any other text as it is. */
function itemsIn(text: string): string {
  const number = /-?\d+(?:\.\d+)?/gu
  const between = text.replace(number, '').replace(/\b(?:and|to|epochs?|steps?|readings?)\b|[\s,;.]/giu, '')
  return between === '' ? (text.match(number) ?? [text]).join(', ') : text
}

const kindNames: Readonly<Record<string, string>> = {
  object: 'a map of keys',
  array: 'a list',
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'empty',
}

function kinds(wanted: readonly string[]): string {
  return listOf(
    wanted.map((kind) => kindNames[kind] ?? kind),
    'or',
  )
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  return kindNames[typeof value] ?? typeof value
}

/** The parts of a JSON pointer. */
function partsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}
