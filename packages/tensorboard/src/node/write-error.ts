import { DiagnosticError, reasonOf } from '@scram/core'

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of this path is a file, not a directory',
  EEXIST: 'a file of this name is in the way',
  ENOENT: 'the system lets no directory be made there',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would become larger than this system allows',
}

/** Says that TensorBoard logs cannot be written, where, why, and what to do. */
export function writeError(path: string, cause: unknown): DiagnosticError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const text = reasonOf(cause)
  const reason = `${reasons[code] ?? text}${code && ` (${code})`}`
  const isFull = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG'
  const advice = isFull
    ? 'What was written before is whole. Make room before the next training.'
    : 'Make it writable, or choose another log directory.'
  return new DiagnosticError(
    {
      code: isFull ? 'logs.no-room' : 'logs.not-writable',
      values: { path, reason: code || text },
      message: `Cannot write TensorBoard logs to ${path}: ${reason}. ${advice}`,
    },
    { cause },
  )
}
