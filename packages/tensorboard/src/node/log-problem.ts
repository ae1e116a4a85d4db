import type { Diagnostic } from '@scram/core'
import type { EventFileProblem } from '../format/reading/event-file-problem.ts'

/** What happened to a whole file while it was read. */
export type LogChange =
  /** It is no longer there. */
  | 'gone'
  /** It has become shorter, as one does that is written anew. */
  | 'shorter'

/** Something about a log that a person is to be told; what could be read of it was read. */
export type LogProblem = EventFileProblem | (Diagnostic & { readonly code: LogChange; readonly file: string })

const sentences: Readonly<Record<LogChange, string>> = {
  gone: 'is gone; what it said until then is kept',
  shorter: 'has become shorter and is read anew from its beginning',
}

/** What has become of a file. */
export function describeChange(code: LogChange, file: string): LogProblem {
  return { code, values: { file }, file, message: `${file} ${sentences[code]}` }
}
