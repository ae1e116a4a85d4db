import { readFormats } from './read-formats.ts'
import { readNames } from './read-names.ts'
import { toEditorSchema } from './to-editor-schema.ts'
import { toIndexPage } from './to-index-page.ts'
import { toPage } from './to-page.ts'
import { toTypes } from './to-types.ts'

/** A file that is made from the schemas: its path from the root of the repository, and its text. */
export interface EmittedFile {
  readonly path: string
  readonly text: string
}

/** The folders that hold nothing but what is made from the schemas. */
export const emittedFolders: readonly string[] = ['schemas/src/documents', 'docs/reference']

/** All that `pnpm emit` writes: for each format its JSON Schema, its TypeScript types and its page. */
export async function emittedFiles(): Promise<readonly EmittedFile[]> {
  const formats = await readFormats()
  const names = readNames()
  return [
    ...formats.flatMap((format) => [
      {
        path: `schemas/${format.name}.schema.json`,
        text: `${JSON.stringify(toEditorSchema(format.schema, names), null, 2)}\n`,
      },
      { path: `schemas/src/documents/${format.name}.ts`, text: toTypes(format) },
      { path: `docs/reference/${format.name}.md`, text: toPage(format) },
    ]),
    { path: 'docs/reference/README.md', text: toIndexPage(formats) },
  ]
}
