import { type Document, visit, type YAMLParseError } from 'yaml'
import { slipAt } from './slip-at.ts'
import { type Complaint, unquotedTemplate } from './to-plain.ts'

type Explain = (error: YAMLParseError) => Omit<Complaint, 'offset'>

const known: Partial<Record<YAMLParseError['code'], Explain>> = {
  TAB_AS_INDENT: () => ({
    code: 'tab-indent',
    message: 'this line is indented with a tab',
    hint: 'YAML wants spaces: use two for each level',
  }),
  MULTIPLE_DOCS: () => ({
    code: 'several-documents',
    message: 'a second document starts here',
    hint: 'one file holds one document: remove the --- line, or move the rest to a file of its own',
  }),
  BLOCK_AS_IMPLICIT_KEY: () => ({
    code: 'unquoted-colon',
    message: 'this text holds a colon and a space, which start a new key in YAML',
    hint: 'put the text in quotes, or write >- and the text on the next line',
  }),
  RESOURCE_EXHAUSTION: ({ message }) =>
    message === 'nodes'
      ? { code: 'too-large', message: 'this file holds too many keys and values', hint: 'split it' }
      : { code: 'too-deep', message: 'this is nested too deeply' },
}

/** Says what a parser's error means to an author. */
export function syntaxComplaint(error: YAMLParseError, text: string, document?: Document.Parsed): Complaint {
  const offset = Math.min(error.pos[0], text.length)
  const template = templateBefore(text, offset)
  if (template !== undefined) return unquotedTemplate(template)
  const slip = slipAt(error, text, offset, document)
  if (slip) return { code: 'yaml-syntax', ...slip }
  const explain = known[error.code]
  if (explain) return { offset, ...explain(error) }
  if (/closing ['"]quote/u.test(error.message)) return { offset: openingQuote(document, offset), ...unclosed }
  return { code: 'yaml-syntax', offset, message: `this is not YAML: ${lowerFirst(error.message)}` }
}

const unclosed: Omit<Complaint, 'offset'> = {
  code: 'unclosed-quote',
  message: 'a quoted text is not closed',
  hint: "add the missing quote; a quote inside a text is written twice ('') or with a backslash (\\\")",
}

/** Where the quoted text begins that reaches to an offset. */
function openingQuote(document: Document.Parsed | undefined, offset: number): number {
  let opening = offset
  if (!document) return opening
  visit(document, {
    Scalar: (_key, { type, range }) => {
      if (
        (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') &&
        range &&
        range[0] < offset &&
        range[1] >= offset
      ) {
        opening = range[0]
      }
    },
  })
  return opening
}

/** Where a value begins with {{ on the line of the error, or on the one before. */
function templateBefore(text: string, offset: number): number | undefined {
  const line = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  const found = /(?:[:-] +)(\{\{)/u.exec(text.slice(line, end < 0 ? text.length : end))
  return found ? line + found.index + found[0].length - 2 : undefined
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
