import { type FileHandle, open, stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

/** What comes of a file: more of its text, or that it begins anew because it was replaced or cut short. */
export type FilePiece = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'restart' }

export interface FollowOptions {
  /** Whether to wait for more where the file ends. */
  readonly follow: boolean
  /** Ends the following; what is there by then is still given. */
  readonly signal?: AbortSignal
  /** How often a file that has ended is looked at again; every 200 milliseconds unless given. */
  readonly pollMilliseconds?: number
}

const chunkBytes = 64 * 1024

/**
 * Gives the text of a file, and what is appended to it. It looks at the file at intervals, which works on every file
 * system, shared ones too. A file that is gone for a while is waited for. A file that is overwritten between two looks with
 * something at least as long is not noticed.
 *
 * A pipe in place of a file is read to its end.
 *
 * @throws Error where the file cannot be opened or read.
 */
export async function* followFile(
  path: string,
  { follow, signal, pollMilliseconds = 200 }: FollowOptions,
): AsyncGenerator<FilePiece> {
  let opened = await openAt(path)
  try {
    for (;;) {
      // Before it is read, so that what was written until now is not missed.
      const isLast = !follow || signal?.aborted === true
      yield* readOn(opened)
      if (isLast || !opened.isFile) return
      await wait(pollMilliseconds, undefined, signal && { signal }).catch(() => {})
      // Where it is replaced a second time just now, the next look will tell.
      const next = (await isAnother(path, opened)) ? await openAt(path).catch(() => undefined) : undefined
      if (next) {
        yield* readOn(opened)
        await opened.handle.close()
        opened = next
        yield { kind: 'restart' }
      }
    }
  } finally {
    await opened.handle.close()
  }
}

interface Opened {
  readonly handle: FileHandle
  readonly isFile: boolean
  readonly decoder: InstanceType<typeof TextDecoder>
  /** How many bytes were read. */
  read: number
}

async function openAt(path: string): Promise<Opened> {
  const handle = await open(path)
  const isFile = (await handle.stat()).isFile()
  return { handle, isFile, decoder: new TextDecoder(), read: 0 }
}

async function* readOn(opened: Opened): AsyncGenerator<FilePiece> {
  const buffer = new Uint8Array(chunkBytes)
  for (;;) {
    const { bytesRead } = await opened.handle.read(buffer)
    if (bytesRead === 0) return
    opened.read += bytesRead
    const text = opened.decoder.decode(buffer.subarray(0, bytesRead), { stream: true })
    if (text !== '') yield { kind: 'text', text }
  }
}

/** Whether what is at the path now is not what was opened, or is shorter than what was read of it. */
async function isAnother(path: string, { handle, read }: Opened): Promise<boolean> {
  const now = await stat(path).catch(() => undefined)
  if (!now) return false
  const own = await handle.stat()
  return now.ino !== own.ino || now.dev !== own.dev || own.size < read
}
