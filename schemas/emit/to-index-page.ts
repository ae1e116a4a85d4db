import type { Format } from './read-formats.ts'

/** The page that leads to the reference of every format. */
export function toIndexPage(formats: readonly Format[]): string {
  const rows = formats.map(({ name, schema }) => `| [${schema.title}](${name}.md) | ${schema.description} |`)
  return [
    '<!-- Made from schemas/src by schemas/emit.ts. -->',
    '',
    '# File formats',
    '',
    '| | |',
    '| --- | --- |',
    ...rows,
    '',
  ].join('\n')
}
