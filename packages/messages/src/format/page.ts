import { stripControls, tidyLine } from '../template/tidy.ts'
import { carryIsolates } from './carry-isolates.ts'
import type { ConsoleOptions } from './console-options.ts'
import { createPaint, type Look } from './paint.ts'
import { wrap } from './wrap.ts'

/** A part of a line at its start that has a look of its own. */
export interface Lead {
  readonly text: string
  readonly look: Look
}

/** Lays out text for a terminal. Every member gives lines without line ends. */
export interface Page {
  /** A paragraph, broken at the page's width; lines after the first are indented by `hang` more columns. */
  text(
    text: string,
    layout?: { readonly indent?: number; readonly hang?: number; readonly lead?: Lead; readonly look?: Look },
  ): readonly string[]
  /** Points on in the direction of the language. */
  readonly arrow: string
  /** Lines of code, never broken. */
  code(text: string, indent: number): readonly string[]
}

/** How a page is laid out. */
export interface PageOptions extends Pick<ConsoleOptions, 'columns' | 'color'> {
  /** Whether its language is written from right to left; a terminal that can show that is told so line by line. */
  readonly rightToLeft?: boolean
}

/** Makes a page of a width, with colour or without. Whatever is put on it is cleaned of control characters first. */
export function createPage({ columns = 80, color = false, rightToLeft = false }: PageOptions): Page {
  const paint = createPaint(color)
  const prose = rightToLeft ? '\u200f' : ''
  const inCode = rightToLeft ? '\u200e' : ''
  /** Paints how a line begins; marks of direction may stand before it. */
  const paintLead = (line: string, { text, look }: Lead): string => {
    const from = line.search(/[^\u200f\u2066-\u2068]/)
    if (!line.startsWith(text, from)) return line
    return line.slice(0, from) + paint(look, text) + line.slice(from + text.length)
  }
  return {
    arrow: rightToLeft ? '←' : '→',
    text(text, { indent = 0, hang = 0, lead, look } = {}) {
      // A terminal too narrow for the indent gives the indent up first.
      const room = columns - indent - hang
      const margin = room < 16 ? 0 : indent
      const rest = room < 16 ? 0 : margin + hang
      const broken = wrapHanging(tidyLine(text), columns - margin, columns - rest)
      const [first = '', ...others] = rightToLeft ? carryIsolates(broken) : broken
      const head = lead === undefined ? first : paintLead(first, lead)
      const plain = [' '.repeat(margin) + head, ...others.map((line) => ' '.repeat(rest) + line)].map(
        (line) => prose + line,
      )
      return look === undefined ? plain : plain.map((line) => paint(look, line))
    },
    code(text, indent) {
      const lines = stripControls(text).replaceAll('\t', '  ').trimEnd().split('\n')
      return lines.map((line) => inCode + ' '.repeat(indent) + paint('code', line))
    },
  }
}

function wrapHanging(text: string, first: number, others: number): readonly string[] {
  const [line = '', ...rest] = wrap(text, first)
  if (first === others || rest.length === 0) return [line, ...rest]
  return [line, ...wrap(text.slice(line.length), others)]
}
