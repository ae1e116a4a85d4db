/** A piece of a page in which nothing is markup that was not written as markup. */
export interface Html {
  readonly text: string
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Puts a page together: texts that are filled in show as they are, pieces of a page become part of it. */
export function html(parts: TemplateStringsArray, ...values: readonly (string | Html)[]): Html {
  const filled = values.map((value) =>
    typeof value === 'string' ? value.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign) : value.text,
  )
  return { text: parts.reduce((text, part, index) => text + part + (filled[index] ?? ''), '') }
}

/** Pieces one after the other. */
export function joined(pieces: readonly Html[]): Html {
  return { text: pieces.map(({ text }) => text).join('') }
}
