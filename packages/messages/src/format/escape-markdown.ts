import { tidyLine } from '../template/tidy.ts'

// python-markdown, which TensorBoard uses, takes no backslash before these.
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '~': '&#126;',
}

/**
 * Writes a text as one line of Markdown that shows it literally, whatever is in it: no emphasis, code, link, image, table,
 * heading, list or HTML can come of it.
 */
export function escapeMarkdown(text: string): string {
  return tidyLine(text)
    .replace(/[&<>|~\\`*_#[\]]/g, (char) => entities[char] ?? `\\${char}`)
    .replace(/^=/, '&#61;')
    .replace(/^[-+]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}
