import { createCsvReader } from '../csv/create-csv-reader.ts'
import { createJsonlReader } from '../jsonl/create-jsonl-reader.ts'
import type { RecordingEvent } from '../recording-event.ts'
import type { RecordingProblem } from '../recording-problem.ts'
import type { LineReader } from './line-reader.ts'
import { type Line, LineSplitter } from './line-splitter.ts'
import { type Complaint, ProblemTally } from './problem-tally.ts'

/** How a recording is read. */
export interface RecordingReaderOptions {
  /** What problems call the recording: its path. */
  readonly file: string
  /** The format that its name promises. Unless given, and where the first line begins like JSON, the first line tells. */
  readonly format?: 'jsonl' | 'csv'
}

/** Reads a recording from pieces of its text. Nothing that stands in a recording makes it throw. */
export interface RecordingReader {
  /** Takes the next piece, however it was cut, and gives what its complete lines say. */
  push(piece: string): readonly RecordingEvent[]
  /** The recording is over: gives what a last line without a line end says, and the sums of problems like those told before. */
  end(): readonly RecordingEvent[]
}

/**
 * Makes a reader of JSON Lines or CSV. It holds one line at a time, and refuses lines over 1 MiB. Blank lines, a byte
 * order mark and Windows line ends are fine.
 */
export function createRecordingReader({ file, format }: RecordingReaderOptions): RecordingReader {
  const lines = new LineSplitter()
  const tally = new ProblemTally(file)
  let reader: LineReader | undefined
  let begun = false
  let stopped = false
  let isEmpty = true

  const note = (complaint: Complaint, line: number): readonly RecordingEvent[] =>
    tally.add(complaint, line).map(asEvent)

  function read(line: Line, isLast = false): readonly RecordingEvent[] {
    const { number, text, tooLong } = line
    if (tooLong) {
      isEmpty = false
      return note({ code: 'line-too-long', values: {} }, number)
    }
    if (text.trim() === '') return []
    isEmpty = false
    if (!reader && text.includes('\0')) {
      stopped = true
      return note(
        { code: 'not-text', values: { example: '… | Out-File -Encoding utf8 train.jsonl' } },
        number,
      )
    }
    reader ??= readerFor(text, format)
    if (isLast && reader.isTruncated(text)) {
      return note({ code: 'truncated', values: {} }, number)
    }
    const problems: RecordingEvent[] = []
    const said = reader.read(line, (complaint) => problems.push(...note(complaint, number)))
    if (said === 'stop') stopped = true
    return said === 'stop' ? problems : [...problems, ...said]
  }

  return {
    push(piece) {
      if (stopped) return []
      const text = begun ? piece : piece.replace(/^\uFEFF/, '')
      begun ||= piece !== ''
      const events: RecordingEvent[] = []
      for (const line of lines.push(text)) {
        events.push(...read(line))
        if (stopped) break
      }
      return events
    },

    end() {
      const rest = stopped ? undefined : lines.rest()
      const last = rest ? read(rest, true) : []
      const empty = isEmpty ? note({ code: 'empty', values: {} }, 1) : []
      return [...last, ...empty, ...tally.sums().map(asEvent)]
    },
  }
}

function readerFor(firstLine: string, format: 'jsonl' | 'csv' | undefined): LineReader {
  return firstLine.trimStart().startsWith('{') || format === 'jsonl' ? createJsonlReader() : createCsvReader()
}

function asEvent(problem: RecordingProblem): RecordingEvent {
  return { kind: 'problem', problem }
}
