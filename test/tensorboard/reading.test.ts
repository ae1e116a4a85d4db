import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createEventReader } from '@scram/tensorboard/format'
import { describe, expect, test } from 'vitest'
import { findTensorboardPython } from './tensorboard-server.ts'

const found = findTensorboardPython()
const logs = resolve(import.meta.dirname, '../frameworks/logs')
const files = readdirSync(logs, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.includes('tfevents'))
  .sort()

/** Every number in some event files, a line each, as TensorBoard itself reads them. */
const oracle = `
import json, sys
from tensorboard.compat.proto import event_pb2
from tensorboard.backend.event_processing.event_file_loader import RawEventFileLoader
from tensorboard.util import tensor_util
for path in sys.argv[1:]:
    numbers, texts = [], []
    for raw in RawEventFileLoader(path).Load():
        event = event_pb2.Event.FromString(raw)
        for value in event.summary.value:
            kind = value.WhichOneof('value')
            if kind == 'simple_value':
                numbers.append([value.tag, event.step, repr(float(value.simple_value))])
            elif kind == 'tensor':
                array = tensor_util.make_ndarray(value.tensor)
                if array.ndim == 0 and array.dtype.kind == 'f':
                    numbers.append([value.tag, event.step, repr(float(array))])
                elif array.dtype.kind in 'OS':
                    texts.append([value.tag, [one.decode() for one in array.ravel().tolist()]])
    print(json.dumps([numbers, texts]))
`

const numberOf = (text: string): number => Number(text.replace('nan', 'NaN').replace('inf', 'Infinity'))

describe.skipIf('missing' in found)('what frameworks logged', () => {
  test('is read as TensorBoard reads it', () => {
    const paths = files.map((file) => join(logs, file))
    const python = 'python' in found ? found.python : ''
    const lines = execFileSync(python, ['-c', oracle, ...paths], { encoding: 'utf8', maxBuffer: 2 ** 28 })
    const wanted = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(paths.length).toBeGreaterThan(30)
    for (const [index, path] of paths.entries()) {
      const reader = createEventReader({ file: path })
      const items = [...reader.push(readFileSync(path)), ...reader.end()]
      const [numbers, texts] = wanted[index]
      expect(
        items.flatMap((item) => (item.kind === 'scalar' ? [[item.tag, item.step, item.value]] : [])),
      ).toEqual(numbers.map(([tag, step, value]: [string, number, string]) => [tag, step, numberOf(value)]))
      expect(items.flatMap((item) => (item.kind === 'text' ? [[item.tag, item.texts]] : []))).toEqual(texts)
      expect(items.filter(({ kind }) => kind === 'problem')).toEqual([])
    }
  })
})
