import { type Cursor, giveUp } from './cursor.ts'

/** Reads a quoted text on one line, to behind its closing quote. */
export function readQuoted(cursor: Cursor): string {
  return cursor.next === '"' ? readDouble(cursor) : readSingle(cursor)
}

function readDouble(cursor: Cursor): string {
  doubleQuoted.lastIndex = cursor.at
  const quoted = doubleQuoted.exec(cursor.text)?.[0] ?? giveUp()
  cursor.at += quoted.length
  if (!quoted.includes('\\')) return quoted.slice(1, -1)
  try {
    // What JSON knows as an escape sequence means the same in YAML.
    return JSON.parse(quoted) as string
  } catch {
    return giveUp()
  }
}

const doubleQuoted = /"(?:[^"\\\n]|\\[^\n])*"/uy

function readSingle(cursor: Cursor): string {
  singleQuoted.lastIndex = cursor.at
  const quoted = singleQuoted.exec(cursor.text)?.[0] ?? giveUp()
  cursor.at += quoted.length
  return quoted.slice(1, -1).replaceAll("''", "'")
}

const singleQuoted = /'(?:[^'\n]|'')*'/uy

/** Where a text without quotes may begin; what else may needs the full parser. */
const beginnings = {
  block: /(?:[\w$.^=+/~(;\u00a0-\uffff]|-[\w.$])[^\n]*/uy,
  flow: /(?:[\w$.^=+/~(;\u00a0-\uffff]|-[\w.$])[^\n,[\]{}]*/uy,
}

/** Reads a text without quotes on one line, or the number, truth value or null that it is. */
export function readWord(cursor: Cursor, inside: 'block' | 'flow'): unknown {
  const beginning = beginnings[inside]
  beginning.lastIndex = cursor.at
  const line = beginning.exec(cursor.text)?.[0] ?? giveUp()
  const comment = line.indexOf(' #')
  let end = comment < 0 ? line.length : comment
  while (line.charCodeAt(end - 1) === 32) end--
  const word = line.slice(0, end)
  if (word.includes(': ') || word.endsWith(':')) giveUp()
  cursor.at += word.length
  return readScalar(word)
}

const constants: ReadonlyMap<string, null | boolean> = new Map([
  ...['null', 'Null', 'NULL', '~'].map((text) => [text, null] as const),
  ...['true', 'True', 'TRUE'].map((text) => [text, true] as const),
  ...['false', 'False', 'FALSE'].map((text) => [text, false] as const),
])
const number = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/u
/** With more digits, parsers may differ in the last one. */
const mostDigits = 15

/** What a text without quotes means in YAML 1.2. */
export function readScalar(word: string): unknown {
  const first = word.charCodeAt(0)
  if (first > 57) return constants.has(word) ? constants.get(word) : word
  if (number.test(word)) return word.length <= mostDigits ? Number(word) : giveUp()
  return exotic.test(word) ? giveUp() : word
}

/** Numbers that are written otherwise: octal, hexadecimal, infinite, not a number. */
const exotic = /^(?:0[ox]|[-+]?\.[inIN])/u
