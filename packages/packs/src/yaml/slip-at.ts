import { type Document, isCollection, visit, type YAMLParseError } from 'yaml'
import { quote } from '../text/quote.ts'
import type { Complaint } from './to-plain.ts'

type Slip = Omit<Complaint, 'code'>

/** What parsers say of a place: the line from there on, and what may be needed to find the place that is at fault. */
interface Place {
  /** Where the parser stumbled. */
  readonly offset: number
  /** The first character that is no space, from there on. */
  readonly start: number
  /** The line from that character on. */
  readonly rest: string
  readonly text: string
  readonly document: Document.Parsed | undefined
}

/** What an author most likely did where a parser stumbled; nothing where that is not known. */
export function slipAt(
  { code, message }: YAMLParseError,
  text: string,
  offset: number,
  document: Document.Parsed | undefined,
): Slip | undefined {
  const start = offset + (/^[ \t]*/u.exec(text.slice(offset))?.[0].length ?? 0)
  const [rest = ''] = text.slice(start).split(/\r?\n/u)
  const [, closing] = /end with a ([\]}])/u.exec(message) ?? []
  if (closing !== undefined) {
    const hint = `add the missing ${closing}`
    return { offset: openBracket(document, offset) ?? start, message: 'this bracket is not closed', hint }
  }
  const find = slips[code]
  return find?.({ offset, start, rest, text, document }, message)
}

const slips: Partial<
  Readonly<Record<YAMLParseError['code'], (at: Place, message: string) => Slip | undefined>>
> = {
  BAD_INDENT: outOfLine,
  BLOCK_AS_IMPLICIT_KEY: (place) =>
    place.rest.startsWith('- ') ? misplacedItem(place.start) : keyBelowText(place),
  MULTILINE_IMPLICIT_KEY: noKey,
  MISSING_CHAR: missingSign,
  BLOCK_IN_FLOW: ({ start, rest }) => ({
    offset: start,
    message: 'a comma is missing here, or a quote',
    hint: withComma(rest) ?? 'between { and }, and [ and ], entries are separated by commas',
  }),
  BAD_SCALAR_START: ({ start, rest }) => comparison(start, rest) ?? unquoted(start, rest),
  UNEXPECTED_TOKEN: unexpected,
}

function unexpected({ start, text }: Place, message: string): Slip | undefined {
  if (/at node end/u.test(message) && /['"] *$/u.test(text.slice(0, start))) {
    return {
      offset: start,
      message: 'this text goes on after its closing quote',
      hint: 'put all of it in quotes',
    }
  }
  if (!/block scalar header/iu.test(message)) return undefined
  const opening = Math.max(text.lastIndexOf('>', start), text.lastIndexOf('|', start))
  const [rest = ''] = text.slice(opening).split(/\r?\n/u)
  return comparison(opening, rest) ?? unquoted(opening, rest)
}

/** A key that stands further in than the one above it, whose value is text already. */
function keyBelowText({ start, rest, text }: Place): Slip | undefined {
  if (/:(?:\s|$)/u.test(rest)) return undefined
  const next = start + rest.length
  const [space = '', indent = ''] = /^\r?\n([ ]+)(?=[A-Za-z_][\w-]*:(?:\s|$))/u.exec(text.slice(next)) ?? []
  return indent === '' ? undefined : outOfLine({ start: next + space.length, rest: '' })
}

function misplacedItem(offset: number): Slip {
  return {
    offset,
    message: 'this item of a list does not begin where those before it do',
    hint: 'put its - in the same column as theirs',
  }
}

function outOfLine({ start, rest }: Pick<Place, 'start' | 'rest'>): Slip {
  if (rest.startsWith('- ')) return misplacedItem(start)
  return {
    offset: start,
    message: 'this does not begin where what belongs together with it does',
    hint: 'keys of one map stand in one column, and what belongs to a key two spaces further in',
  }
}

function noKey({ start, rest, text }: Place): Slip | undefined {
  const slip = outdentedText(start, text) ?? comparison(start, rest)
  if (slip) return slip
  const [, key, value = ''] = /^([A-Za-z_][\w-]*)(?:\s*：\s*|:| )(.*?)(?:\s+#.*)?$/u.exec(rest) ?? []
  if (key === undefined || value === '') return undefined
  const hint = `write a colon and a space after the key: ${key}: ${value}`
  return { offset: start, message: 'this line is no key with its value', hint }
}

/** Text that follows `>-` and does not stand further in than its key. */
function outdentedText(offset: number, text: string): Slip | undefined {
  if (!/[>|][-+]?\s*\n\s*$/u.test(text.slice(0, offset))) return undefined
  const hint = 'put two more spaces before each of its lines'
  return { offset, message: 'text after > or | stands further in than its key', hint }
}

function missingSign(place: Place, message: string): Slip | undefined {
  if (!/between flow/u.test(message)) return noKey(place)
  const { start, rest, text } = place
  const slip = outdentedText(start, text) ?? comparison(start, rest)
  return slip ?? { offset: start, message: 'a comma is missing before this, or a quote' }
}

/** A comparison that is written with signs. */
function comparison(offset: number, rest: string): Slip | undefined {
  const [, sign = '', number] = /^([<>]=?|=)\s*:?\s*(-?\d*\.?\d+)(?![\d.])/u.exec(rest) ?? []
  const word = { '>': 'above', '>=': 'at_least', '<': 'below', '<=': 'at_most', '=': 'equals' }[sign]
  return word === undefined
    ? undefined
    : { offset, message: 'comparisons are keys, in words', hint: `write ${word}: ${number}` }
}

function unquoted(offset: number, rest: string): Slip {
  const first = [...rest][0] ?? ''
  const hint = 'put the text in quotes, or write >- and the text on the next line'
  return { offset, message: `text that begins with ${first} must be quoted`, hint }
}

/** `max over: 3 epochs` with the comma that it lacks. */
function withComma(rest: string): string | undefined {
  const [, value, key] = /^([^\s,，]+)[,，]? +(\w+):/u.exec(rest) ?? []
  return key === undefined ? undefined : `write a comma before ${quote(key)}: ${value}, ${key}: …`
}

/** Where the innermost { or [ stands that was opened before an offset and is not closed there. */
function openBracket(document: Document.Parsed | undefined, offset: number): number | undefined {
  let open: number | undefined
  if (!document) return open
  visit(document, {
    Collection: (_key, node) => {
      const [from, to] = node.range ?? [offset, 0]
      if (isCollection(node) && node.flow && from < offset && to >= offset) open = from
    },
  })
  return open
}
