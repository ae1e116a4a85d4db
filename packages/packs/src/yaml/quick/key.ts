import { type Cursor, giveUp } from './cursor.ts'
import { readQuoted, readScalar } from './scalar.ts'

/** Longer keys are no keys to YAML. */
const longest = 1000
/** Keys without quotes: words, between which brackets leave room for spaces alone. */
const words = {
  block: /[A-Za-z_$][\w.$/,'’()-]*(?: [\w.$/,'’()-]+)*/uy,
  flow: /[A-Za-z_$][\w.$/-]*(?: [\w.$/-]+)*/uy,
}

/** Reads a key with its colon, which a gap must follow. */
export function readKey(cursor: Cursor, inside: 'block' | 'flow'): string {
  const start = cursor.at
  const key = cursor.next === '"' || cursor.next === "'" ? readQuoted(cursor) : readPlainKey(cursor, inside)
  if (cursor.next !== ':' || cursor.at - start > longest) giveUp()
  cursor.at++
  return cursor.isAtGap ? key : giveUp()
}

function readPlainKey(cursor: Cursor, inside: 'block' | 'flow'): string {
  const word = words[inside]
  word.lastIndex = cursor.at
  const key = word.exec(cursor.text)?.[0] ?? giveUp()
  cursor.at += key.length
  // YAML takes `null` and `True` for what they mean, as keys too.
  return typeof readScalar(key) === 'string' ? key : giveUp()
}

/** Puts a value into a map. Gives up where the key is there, or is one that plain assignment takes for something else. */
export function put(map: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__' || Object.hasOwn(map, key)) giveUp()
  map[key] = value
}
