import { Document, isCollection, Scalar, visit } from 'yaml'
import type { JsonSchema } from '../src/json-schema.ts'

const widest = 100

/** A value on one line, as a file of the format would hold it. */
export function showInline(value: unknown, root: JsonSchema): string {
  if (!isYaml(root)) return JSON.stringify(value)
  return toFlow(value)
}

/** A whole file in a fenced block, or several lines of one where each is a document; what fits on a line stands on one. */
export function showWhole(examples: readonly unknown[], root: JsonSchema): string {
  if (!isYaml(root)) return fence('json', examples.map((each) => JSON.stringify(each)).join('\n'))
  const document = documentOf(examples[0])
  visit(document, (_key, node, path) => {
    if (isCollection(node) && path.length > 2 && toFlow(node.toJSON()).length < widest - 2 * path.length)
      node.flow = true
  })
  return fence('yaml', print(document))
}

function isYaml({ $comment }: JsonSchema): boolean {
  return $comment?.endsWith('.yaml') ?? true
}

function toFlow(value: unknown): string {
  const document = documentOf(value)
  if (isCollection(document.contents)) document.contents.flow = true
  return print(document).trim()
}

/** Text that begins with a decimal is quoted, as a version must be: YAML would take a shorter one for a number. */
function documentOf(value: unknown): Document {
  const document = new Document(value)
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === 'string' && /^\d[\d.]*\./u.test(node.value)) node.type = Scalar.QUOTE_DOUBLE
    },
  })
  return document
}

function print(document: Document): string {
  return document.toString({ lineWidth: 0 }).replaceAll('[ ', '[').replaceAll(' ]', ']')
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``
}
