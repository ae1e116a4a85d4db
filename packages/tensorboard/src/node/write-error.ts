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
export function writeError(path: string, cause: unknown): Error {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const reason = reasons[code] ?? (cause instanceof Error ? cause.message : String(cause))
  const advice =
    code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG'
      ? 'What was written before is whole. Make room before the next training.'
      : 'Make it writable, or choose another log directory.'
  return new Error(`Cannot write TensorBoard logs to ${path}: ${reason}${code && ` (${code})`}. ${advice}`, {
    cause,
  })
}
