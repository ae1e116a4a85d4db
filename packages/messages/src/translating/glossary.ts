import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'

/** How one term of the field is said in a language. */
export interface Term {
  /** The ways in which it is written; `*` stands for any ending. Empty where that is not decided. */
  readonly use: readonly string[]
  /** What it must not be called. */
  readonly avoid: readonly string[]
  /** The texts that say it otherwise on purpose: `words/hedge.likely`, `essentials/overfitting-sustained.why`. */
  readonly except: readonly string[]
  readonly note?: string
}

/** The terms of the field in one language, by their English names. */
export type Glossary = Readonly<Record<string, Term>>

/** A glossary as far as it could be read, and what could not. */
export interface GlossaryReading {
  readonly glossary: Glossary
  readonly problems: readonly { readonly message: string; readonly line: number; readonly column: number }[]
}

const lists = ['use', 'avoid', 'except'] as const

/** Reads the text of a `glossary.yaml`. */
export function readGlossary(text: string): GlossaryReading {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const problems: GlossaryReading['problems'][number][] = []
  const tellAt = (offset: number, message: string): void => {
    const { line, col } = lines.linePos(offset)
    problems.push({ message, line: Math.max(line, 1), column: Math.max(col, 1) })
  }
  for (const { message, pos } of document.errors) tellAt(pos[0], message)
  const terms: Record<string, Term> = {}
  const root = document.contents
  if (problems.length > 0 || root === null) return { glossary: {}, problems }
  if (!isMap(root)) {
    tellAt(0, 'a glossary is a map of terms')
    return { glossary: {}, problems }
  }
  for (const { key, value } of root.items) {
    const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0
    const name = String(isScalar(key) ? key.value : key)
    const tell = (message: string): void => tellAt(offset, `${name}: ${message}`)
    if (!isMap(value)) {
      tell('must be a map with use, avoid, except, note')
      continue
    }
    const known = [...lists, 'note']
    for (const { key: inner } of value.items)
      if (!known.includes(String(inner))) tell(`"${inner}" is not known; there are ${known.join(', ')}`)
    const listOf = (part: string): readonly string[] => {
      const list = value.get(part, true)
      if (list === undefined) return []
      if (isSeq(list) && list.items.every((item) => isScalar(item) && typeof item.value === 'string'))
        return list.items.map((item) => String(isScalar(item) ? item.value : item))
      tell(`${part} must be a list of texts`)
      return []
    }
    const note = value.get('note')
    terms[name] = {
      use: listOf('use'),
      avoid: listOf('avoid'),
      except: listOf('except'),
      ...(typeof note === 'string' && { note }),
    }
  }
  return { glossary: terms, problems }
}
