import { leaveOutUnquoted } from '@scram/core'
import {
  type Document,
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml'
import type { LocaleFile } from './locale-words.ts'

/** What is wrong with a locale's file, and where. */
export interface LocaleProblem {
  readonly message: string
  readonly file: string
  /** Counts from 1. */
  readonly line: number
  /** Counts from 1. */
  readonly column: number
}

/** A locale's words as far as they could be read, and what could not. */
export interface LocaleReading {
  readonly words: LocaleFile
  readonly problems: readonly LocaleProblem[]
  /** The keys of the file itself, and those of its maps with dots, whether they have a text or not. */
  readonly keys: ReadonlySet<string>
  /** What the file says, in a comment above it, of a text or a map of texts. */
  readonly notes: Readonly<Record<string, string>>
  /** Where the text of a key stands, or the part of the way to it that there is. */
  locate(key: string): Omit<LocaleProblem, 'message'>
}

const largest = 256 * 1024

/**
 * Reads words in one language, SCRAM's own or those of a pack: maps of texts, however deep. A part that cannot be read is
 * left out, so that the rest can be spoken. What a text needs is not looked at here; `checkTranslation` does that.
 *
 * @param file the name that problems carry
 */
export function readLocale(text: string, file: string, locale: string): LocaleReading {
  const whole = parse(text.length > largest ? '' : text)
  const { text: mended, leftOut } = leaveOutUnquoted(
    text,
    whole.document.errors.map(({ pos }) => pos[0]),
  )
  const { document, lines } = leftOut.length > 0 ? parse(mended) : whole
  const texts: Record<string, string> = {}
  const notes: Record<string, string> = {}
  const offsets = new Map<string, number>()
  const problems: LocaleProblem[] = []
  const placeOf = (offset: number): Omit<LocaleProblem, 'message'> => {
    const { line, col } = lines.lineStarts.length === 0 ? { line: 1, col: 1 } : lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const tell = (offset: number, message: string): void => void problems.push({ ...placeOf(offset), message })

  /** What is neither translated nor read here. */
  const isOther = (key: string): boolean => /(?:^|\.)(?:code|references)$/.test(key)

  const walk = (map: YAMLMap, way: string): void => {
    for (const { key, value } of map.items) {
      const at = isScalar(key) ? (key.range?.[0] ?? 0) : (map.range?.[0] ?? 0)
      if (!isScalar(key)) {
        tell(at, 'a key must be a word; text that starts with {{ must be quoted')
        continue
      }
      const name = `${way}${String(key.value)}`
      offsets.set(name, at)
      if (key.commentBefore) notes[name] = key.commentBefore.replace(/\s+/g, ' ').trim()
      if (isOther(name)) continue
      if (isMap(value)) walk(value, `${name}.`)
      else if (isScalar(value) && typeof value.value === 'string') {
        // A text that is blank is yet to be written.
        if (value.value.trim() !== '') texts[name] = value.value
        offsets.set(name, value.range?.[0] ?? at)
      } else tell(at, `${name} must be a text, in quotes where it is a number, a list or true`)
    }
  }

  if (text.length > largest) tell(0, 'this file is larger than 256 KiB')
  for (const offset of leftOut) tell(offset, wantsQuotes)
  for (const error of document.errors) tell(error.pos[0], complaint(text, error))
  if (text.length <= largest && document.errors.length === 0) {
    if (isMap(document.contents)) walk(document.contents, '')
    else tell(0, 'a locale is a map of texts')
  }
  const locate = (key: string): Omit<LocaleProblem, 'message'> => {
    for (let way = key; way !== ''; way = way.slice(0, Math.max(way.lastIndexOf('.'), 0))) {
      const offset = offsets.get(way)
      if (offset !== undefined) return placeOf(offset)
    }
    return placeOf(0)
  }
  return { words: { locale, file, texts }, problems, keys: new Set(offsets.keys()), notes, locate }
}

function parse(yaml: string): { readonly document: Document.Parsed; readonly lines: LineCounter } {
  const lines = new LineCounter()
  return { document: parseDocument(yaml, { lineCounter: lines, prettyErrors: false }), lines }
}

const wantsQuotes = 'text that starts with {{ must be in quotes, or stand on the next line after >-'

/** Says what a mistake in the YAML is, and that it costs the whole file; first of all the one that templates invite. */
function complaint(text: string, { pos: [offset], message }: YAMLParseError): string {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const line = text.slice(from, text.indexOf('\n', offset) < 0 ? undefined : text.indexOf('\n', offset))
  const what = /[:-] +\{\{/.test(line)
    ? wantsQuotes
    : /closing ['"]quote/.test(message)
      ? 'a quoted text that began before this is not closed'
      : `this is not YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`
  return `${what}; until that is mended, nothing in this file is said`
}
