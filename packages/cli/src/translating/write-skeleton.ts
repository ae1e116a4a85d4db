import type { Glossary, SourceTexts } from '@scram/messages'
import type { Samples } from './samples.ts'

/** A tree of texts by the parts of their keys. */
interface Branch {
  [key: string]: Branch | string
}

const widest = 110

/**
 * Writes a file of words: each text under its source and, where that has numbers, under what it says with some. Texts
 * that are given are kept, all others are blank.
 */
export function writeSkeleton(
  source: SourceTexts,
  { head, given = {}, notes = {}, samples, bare = false, under = [], indent: width = 0 }: SkeletonOptions,
): string {
  const root: Branch = {}
  for (const key of Object.keys(source)) plant(root, wayTo(key).slice(under.length), key)
  const write = (branch: Branch, indent: string, way: string): readonly string[] =>
    Object.entries(branch).flatMap(([name, inner]) => {
      const key = way === '' ? name : `${way}.${name}`
      const note = notes[key]
      const noted = note === undefined ? [] : comment(indent, note)
      const gap = indent === '' ? [''] : []
      if (typeof inner !== 'string')
        return [...gap, ...noted, `${indent}${keyOf(name)}:`, ...write(inner, `${indent}  `, key)]
      const text = source[inner]?.text ?? ''
      const said = (samples?.(inner, text) ?? []).filter((each) => each !== text)
      return [
        ...gap,
        ...noted,
        ...(bare ? [] : comment(indent, text)),
        ...said.flatMap((each) => comment(indent, `→ ${each}`)),
        `${indent}${keyOf(name)}: ${JSON.stringify(given[inner] ?? '')}`,
      ]
    })
  const lines = write(root, ' '.repeat(width), under.join('.'))
  return `${[...head.flatMap((line) => comment('', line)), ...lines].join('\n')}\n`
}

/** What a skeleton is made with. */
export interface SkeletonOptions {
  /** The lines at the top, without the signs of a comment. */
  readonly head: readonly string[]
  /** What is said of texts, and of maps of texts, by their keys. */
  readonly notes?: Readonly<Record<string, string>>
  /** What is said already. */
  readonly given?: Readonly<Record<string, string>>
  readonly samples?: Samples
  /** Whether the sources are left out. */
  readonly bare?: boolean
  /** The way to the map in which all of it stands, where that is in a file already. */
  readonly under?: readonly string[]
  /** How far that map is indented. */
  readonly indent?: number
}

/** Writes a file of a glossary: each term with what it means and how the source writes it, to be filled in. */
export function writeGlossary(source: Glossary, head: readonly string[]): string {
  const terms = Object.entries(source).flatMap(([term, { note, use }]) => [
    ...comment('', [note, `(${use.join(', ')})`].filter(Boolean).join(' ')),
    `${keyOf(term)}: { use: [], avoid: [] }`,
  ])
  return `${[...head.flatMap((line) => comment('', line)), '', ...terms].join('\n')}\n`
}

/**
 * The way to a text through the maps of its file. The name of an example or of a metric may hold dots itself, and is one
 * part all the same.
 */
export function wayTo(key: string): readonly string[] {
  const [, before, metric, after] = /^((?:pack\.)?metrics)\.(.+?)\.(title|log\.[^.]+)$/.exec(key) ?? []
  if (before !== undefined && metric !== undefined && after !== undefined)
    return [...before.split('.'), metric, ...after.split('.')]
  const [, rule, example] = /^([^.]+)\.examples\.(.+)$/.exec(key) ?? []
  return rule !== undefined && example !== undefined ? [rule, 'examples', example] : key.split('.')
}

function plant(branch: Branch, [name = '', ...rest]: readonly string[], key: string): void {
  if (rest.length === 0) {
    branch[name] = key
    return
  }
  const inner = branch[name] ?? {}
  branch[name] = inner
  if (typeof inner !== 'string') plant(inner, rest, key)
}

function keyOf(name: string): string {
  return /^[A-Za-z][\w -]*$/.test(name) && !/^(?:yes|no|true|false|null|on|off)$/i.test(name)
    ? name
    : JSON.stringify(name)
}

/** A comment of as many lines as it needs; a text with a line break keeps it as a space. */
function comment(indent: string, text: string): readonly string[] {
  const lines: string[] = []
  let line = `${indent}#`
  for (const word of text.split(/\s+/)) {
    if (line.length + 1 + word.length > widest && !line.endsWith('#')) {
      lines.push(line)
      line = `${indent}#`
    }
    line += ` ${word}`
  }
  return [...lines, line]
}
