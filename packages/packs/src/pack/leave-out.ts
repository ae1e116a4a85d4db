import { isPlain, type Plain } from '../plain.ts'
import type { Path, Report } from '../problem.ts'

const templates = ['title', 'body', 'why', 'caution', 'cause', 'try']

/**
 * Words without what is at fault in them. A text of a rule is blank then: whoever speaks takes the next language's for it,
 * and need not say so again.
 */
export function leaveOut<Words>(words: Words, faults: readonly Path[]): Words {
  return faults.reduce<unknown>(without, words) as Words
}

function without(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined || !isPlain(value) || !Object.hasOwn(value, key)) return value
  const { [key]: inner, ...others } = value
  if (rest.length > 0 && isPlain(inner)) return { ...value, [key]: without(inner, rest) }
  return templates.includes(String(key)) ? { ...value, [key]: '' } : others
}

/** A report that also keeps where in the words the faults are, as the paths that it is given from one depth on. */
export function noting(report: Report, faults: Path[], depth: number): Report {
  return (code, path, ...rest) => {
    faults.push(path.slice(depth))
    report(code, path, ...rest)
  }
}

/** Words without the texts that are blank, which are yet to be written. */
export function withoutBlank(words: Plain): Plain {
  const entries = Object.entries(words).map(([key, value]) => [
    key,
    isPlain(value) ? withoutBlank(value) : value,
  ])
  return Object.fromEntries(entries.filter(([, value]) => typeof value !== 'string' || value.trim() !== ''))
}
