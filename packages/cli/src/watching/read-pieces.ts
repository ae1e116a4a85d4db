import { extname, resolve } from 'node:path'
import type { Voice } from '@scram/messages'
import { type FilePiece, followFile, readText } from '@scram/recordings/node'
import type { Terminal } from '../terminal.ts'

/** The text of a recording as it comes: of a file, or of standard input where the path is `-`. */
export async function* readPieces(
  terminal: Terminal,
  path: string,
  follow: boolean,
  signal: AbortSignal,
): AsyncGenerator<FilePiece> {
  if (path !== '-') yield* followFile(resolve(terminal.cwd, path), { follow, signal })
  else for await (const text of readText(terminal.input(), signal)) yield { kind: 'text', text }
}

/** What problems and headings call a path. */
export function nameOf(voice: Voice, path: string): string {
  return path === '-' ? voice.say('watch.standard_input') : path
}

/** The format that the name of a file promises. */
export function formatOf(path: string): { readonly format?: 'jsonl' | 'csv' } {
  const extension = extname(path).toLowerCase()
  return extension === '.jsonl' ? { format: 'jsonl' } : extension === '.csv' ? { format: 'csv' } : {}
}
