import { addAbortSignal, type Readable } from 'node:stream'

/** Gives the text of a stream, such as standard input, as it comes, until it ends or the signal says that it is enough. */
export async function* readText(stream: Readable, signal?: AbortSignal): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  try {
    for await (const bytes of signal ? addAbortSignal(signal, stream) : stream) {
      const text = decoder.decode(bytes as Uint8Array, { stream: true })
      if (text !== '') yield text
    }
  } catch (error) {
    if (!signal?.aborted) throw error
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}
