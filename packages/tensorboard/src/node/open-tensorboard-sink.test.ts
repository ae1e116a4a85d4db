import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ReadEvent, readEvents } from '../../test-support/read-events.ts'
import { runScript } from '../../test-support/run-script.ts'
import { sampleReport } from '../../test-support/sample-report.ts'
import { openTensorboardSink, type TensorboardDirectorySink } from './open-tensorboard-sink.ts'

let logDir: string

beforeEach(() => {
  logDir = mkdtempSync(join(tmpdir(), 'scram-sink-'))
})

afterEach(() => rmSync(logDir, { recursive: true }))

test('writes one event file that names its time, its host and its process', () => {
  const sink = open()
  sink.metrics({ step: 1, epoch: 1, metrics: { loss: 1 } })
  sink.end({ rules: [], notices: [] })
  expect(sink.dir).toBe(join(logDir, 'scram'))
  const [name, ...others] = readdirSync(join(logDir, 'scram'))
  expect(name).toMatch(new RegExp(`^events\\.out\\.tfevents\\.\\d{10}\\.[\\w.-]+\\.${process.pid}\\.\\d+$`))
  expect(others).toEqual([])
})

test('what is written can be read while the training goes on', () => {
  const sink = open()
  sink.metrics({ step: 1, epoch: 1, metrics: { loss: 1 } })
  sink.metrics({ step: 1, epoch: 1, end: 'epoch', metrics: { loss: 1 } })
  expect(tags()).toEqual(['step/loss', 'epoch/loss'])
  sink.end({ rules: [], notices: [] })
})

test('a finding is in the file as soon as the process is idle', async () => {
  const sink = open()
  sink.report(sampleReport())
  await new Promise(setImmediate)
  expect(tags()).toEqual(['findings/essentials/overfitting-sustained', 'findings'])
  sink.end({ rules: [], notices: [] })
})

test.each([
  ['is left by process.exit', 'process.exit(3)', 3],
  ['dies of an error', "throw new Error('the training failed')", 1],
  ['simply ends', '', 0],
])('nothing is lost when the process %s', async (_, last, status) => {
  const result = await runScript(`
    import { openTensorboardSink } from './src/node/index.ts'
    import { sampleReport } from './test-support/sample-report.ts'
    const sink = openTensorboardSink({ logDir: ${JSON.stringify(logDir)}, formatReport: () => 'text' })
    for (let step = 1; step <= 100; step++) sink.metrics({ step, epoch: 1, metrics: { loss: 1 } })
    sink.report(sampleReport())
    ${last}
  `)
  expect(result.status).toBe(status)
  expect(events().filter(({ values }) => values[0]?.tag === 'step/loss')).toHaveLength(100)
  expect(tags().slice(-2)).toEqual(['findings/essentials/overfitting-sustained', 'findings'])
})

test('twenty sinks in one process make no noise', async () => {
  const { errors } = await runScript(`
    import { openTensorboardSink } from './src/node/index.ts'
    for (let i = 0; i < 20; i++) openTensorboardSink({ logDir: ${JSON.stringify(logDir)}, formatReport: () => '' })
  `)
  expect(errors).toBe('')
})

test('a log directory that is a file: an error that names it, once, and no directory', () => {
  const blocked = join(logDir, 'file')
  writeFileSync(blocked, '')
  const sink = openTensorboardSink({ logDir: blocked, formatReport: () => '' })
  expect(sink.dir).toBeUndefined()
  expect(() => sink.metrics({ step: 1, epoch: 1, metrics: { loss: 1 } })).toThrow(blocked)
  expect(() => sink.metrics({ step: 2, epoch: 1, metrics: { loss: 1 } })).not.toThrow()
  expect(() => sink.end({ rules: [], notices: [] })).not.toThrow()
})

test.skipIf(process.platform === 'win32')(
  'a disk that fills up: one error, and whole records until then',
  async () => {
    const script = `
    import { openTensorboardSink } from './src/node/index.ts'
    const sink = openTensorboardSink({ logDir: ${JSON.stringify(logDir)}, formatReport: () => '' })
    for (let epoch = 1; epoch <= 100; epoch++) {
      try {
        sink.metrics({ step: epoch, epoch, end: 'epoch', metrics: { loss: 1, val_loss: 2 } })
      } catch (error) {
        console.log(error.message)
      }
    }
  `
    // A limit of 1 KiB a file stands in for the full disk; a write that crosses it is cut short in the same way.
    const { output, status } = await runScript(script, ['bash', '-c', 'ulimit -f 1; exec "$@"', 'bash'])
    expect(status).toBe(0)
    expect(output.trim().split('\n')).toHaveLength(1)
    expect(output).toContain(logDir)
    expect(tags()).toEqual(['epoch/loss', 'epoch/val_loss'])
  },
)

function open(): TensorboardDirectorySink {
  return openTensorboardSink({ logDir, formatReport: ({ message }) => message.title })
}

/** The events of the only run; throws where a record is torn. */
function events(): ReadEvent[] {
  const [name = ''] = readdirSync(join(logDir, 'scram'))
  return readEvents(readFileSync(join(logDir, 'scram', name)))
}

/** The tags of metrics and texts, in the order in which they came. */
function tags(): string[] {
  const all = events().flatMap(({ values }) => values.map(({ tag }) => tag))
  return [...new Set(all)].filter((tag) => /^(step|epoch|findings)\b/.test(tag))
}
