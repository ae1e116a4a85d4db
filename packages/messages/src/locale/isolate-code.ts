import { isolateLeftToRight } from './direction.ts'

// What opens and closes an isolate, and runs of what is neither a letter of the language nor its punctuation.
const parts = /([\u2066-\u2068])|(\u2069)|[!-~]+(?: [!-~]+)*/g
const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
const endings: ReadonlySet<string> = new Set(Object.values(closers))

/**
 * Sets off what a text from right to left quotes from left to right and what would be read wrongly in it: `--json`, `-1`,
 * `['accuracy']`. A sign at either end of such a run has no direction of its own, and would go to the other side. What is set
 * off already stays as it is, and so do plain words and numbers.
 */
export function isolateCode(text: string): string {
  let depth = 0
  return text.replace(parts, (found: string, opens?: string, closes?: string) => {
    if (opens) depth++
    else if (closes) depth = Math.max(0, depth - 1)
    else if (depth === 0) return isolateRun(found)
    return found
  })
}

function isolateRun(run: string): string {
  const [start, end] = within(run)
  const code = run.slice(start, end)
  const isCode = /[a-z]|[-+]\d|"/i.test(code) && /^[^a-z\d]|[^a-z\d]$/i.test(code)
  return isCode ? run.slice(0, start) + isolateLeftToRight(code) + run.slice(end) : run
}

/** Where code lies in a run: without numbers before it, brackets around it and the punctuation of the sentence after it. */
function within(run: string): readonly [number, number] {
  const partners = partnersIn(run)
  let start = /^(?:\d[\d.,:%]* )*/.exec(run)?.[0].length ?? 0
  let end = run.length
  for (;;) {
    const [first = '', last = ''] = [run[start], run[end - 1]]
    const closedAt = partners.get(start)
    if (first === ' ') start++
    else if (last === ' ' || /[.,:;!?]/.test(last) || (endings.has(last) && !partners.has(end - 1))) end--
    else if (first in closers && (closedAt === undefined || closedAt === end - 1)) {
      start++
      if (closedAt !== undefined) end--
    } else return start < end ? [start, end] : [end, end]
  }
}

/** The brackets of a text that belong together, each with where the other is. */
function partnersIn(text: string): ReadonlyMap<number, number> {
  const partners = new Map<number, number>()
  const open: number[] = []
  for (const [index, char] of [...text].entries()) {
    if (char in closers) open.push(index)
    else if (endings.has(char) && closers[text[open.at(-1) ?? -1] ?? ''] === char) {
      const from = open.pop() ?? index
      partners.set(from, index).set(index, from)
    }
  }
  return partners
}
