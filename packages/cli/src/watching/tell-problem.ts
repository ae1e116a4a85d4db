import { reasonOf } from '@scram/core'
import { sayDiagnostic, type Voice } from '@scram/messages'
import type { RecordingProblem } from '@scram/recordings'
import type { LogProblem } from '@scram/tensorboard/node'

/** Says what is wrong with a recording, as a line with its place and a line end. */
export function tellRecordingProblem(voice: Voice, problem: RecordingProblem): string {
  return at(voice, `${problem.file}:${problem.line}`, 'recording', problem)
}

/** Says what is wrong with a log or has become of it, as a line with a line end. */
export function tellLogProblem(voice: Voice, problem: LogProblem): string {
  if (!('byte' in problem)) return `${sayDiagnostic(voice, { ...problem, code: `logs.${problem.code}` })}\n`
  const { file, byte } = problem
  return at(voice, voice.say('problem.byte', { file, byte: String(byte) }), 'logs', problem)
}

/** Says that a file cannot be read, and why. */
export function tellUnreadable(voice: Voice, file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EACCES' || code === 'EPERM') return voice.say('watch.not_permitted', { file })
  return voice.say('watch.unreadable', { file, reason: reasonOf(error) })
}

function at(
  voice: Voice,
  place: string,
  source: 'recording' | 'logs',
  {
    more,
    ...problem
  }: Pick<RecordingProblem, 'code' | 'values' | 'message' | 'more'> | Extract<LogProblem, { byte: number }>,
): string {
  const told =
    more === undefined
      ? sayDiagnostic(voice, { ...problem, code: `${source}.${problem.code}` })
      : voice.say('problem.more', { n: more })
  return `${voice.say('problem.at', { place, problem: told })}\n`
}
