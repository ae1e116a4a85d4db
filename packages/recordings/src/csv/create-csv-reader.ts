import type { Observation } from '@scram/core'
import Papa from 'papaparse'
import type { Complain, LineReader } from '../read/line-reader.ts'
import { shorten } from '../read/shorten.ts'
import { countFromOne } from './count-from-one.ts'
import { readCell } from './read-cell.ts'
import { type Header, readHeader } from './read-header.ts'

/**
 * Reads a CSV file with a header, such as Keras' CSVLogger writes: a row is an epoch, or a step where there is a column
 * `step` (or `global_step`, `batch`, `iteration`). Every other column is a metric.
 */
export function createCsvReader(): LineReader {
  let header: Header | undefined
  const place = countFromOne()

  const cellsOf = (text: string): readonly string[] => {
    const delimiter = header?.delimiter ?? ','
    // Nearly every line, and five times as fast.
    return text.includes('"') ? (Papa.parse(text, { delimiter }).data[0] ?? []) : text.split(delimiter)
  }

  return {
    isTruncated: (text) => header !== undefined && cellsOf(text).length < header.cells.length,

    read({ text }, complain) {
      if (!header) {
        header = readHeader(text, complain)
        if (header) return []
        complain(notARecording)
        return 'stop'
      }
      const { delimiter, metrics, cells: columns } = header
      const cells = cellsOf(text)
      // A run that is resumed may write its header again.
      if (cells.every((cell, index) => cell.trim() === columns[index])) return []
      if (cells.length !== columns.length) {
        complain({
          code: 'other-columns',
          message: `this line has ${cells.length} values, and the header names ${columns.length} columns; it is left out`,
          hint: delimiter === ',' ? 'a number with a decimal comma counts as two values' : undefined,
        })
        return []
      }
      const epoch = readCounter(header, 'epoch', cells, complain)
      const step = readCounter(header, 'step', cells, complain)
      if (epoch === 'bad' || step === 'bad') return []
      const read = metrics.flatMap(({ name, index }): [string, number][] => {
        const value = readCell(cells[index] ?? '', delimiter === ';')
        if (value === 'text') complain(notANumber(name, cells[index] ?? ''))
        return value === undefined || value === 'text' ? [] : [[name, value]]
      })
      const observation: Observation = {
        ...place(epoch, step),
        ...(step === undefined && { end: 'epoch' }),
        metrics: Object.fromEntries(read),
      }
      return [{ kind: 'observation', observation }]
    },
  }
}

function readCounter(
  header: Header,
  name: 'epoch' | 'step',
  cells: readonly string[],
  complain: Complain,
): number | undefined | 'bad' {
  const index = header[name]
  if (index === undefined) return undefined
  const text = cells[index] ?? ''
  const value = readCell(text, false)
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
  const column = header.cells[index]
  const what = text.trim() === '' ? 'is empty' : `holds "${shorten(text)}", which is not a count`
  complain({
    code: `bad-${name}`,
    message: `the column "${column}" ${what}; the line is left out`,
    hint: 'write a whole number from 0 or 1 on',
  })
  return 'bad'
}

function notANumber(name: string, text: string): Parameters<Complain>[0] {
  return {
    code: 'not-a-number',
    subject: name,
    tell: 1,
    message: `the column "${shorten(name)}" holds "${shorten(text)}", which is not a number and is left out`,
    hint: 'numbers are written 0.5, 1e-3, nan or inf; leave a cell empty where nothing was logged',
  }
}

const notARecording: Parameters<Complain>[0] = {
  code: 'not-a-recording',
  message: 'this is neither JSON Lines nor a CSV file with a column "epoch" or "step"',
  hint: 'let it begin with {"format":1}, or with a header like epoch,loss,val_loss',
}
