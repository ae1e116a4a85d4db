import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RecordingEvent } from '../recording-event.ts'
import { createRecordingReader, type RecordingReaderOptions } from './create-recording-reader.ts'

function read(text: string, options: Partial<RecordingReaderOptions> = {}): readonly RecordingEvent[] {
  const reader = createRecordingReader({ file: 'run', ...options })
  return [...reader.push(text), ...reader.end()]
}

function observations(events: readonly RecordingEvent[]): readonly unknown[] {
  return events.flatMap((event) => (event.kind === 'observation' ? [event.observation] : []))
}

/** Each problem as `line code`. */
function problems(events: readonly RecordingEvent[]): readonly string[] {
  return events.flatMap((event) =>
    event.kind === 'problem' ? [`${event.problem.line} ${event.problem.code}`] : [],
  )
}

const header = '{"format":1}\n'
const step = (n: number, metrics = '{"loss":1}'): string => `{"step":${n},"epoch":1,"metrics":${metrics}}`

describe('JSON Lines', () => {
  test('say facts, steps and ends of epochs', () => {
    const text = `{"format":1,"facts":{"optimizer.name":"adam","layer.units{layer=a}":64,"rate":"NaN","shuffled":true}}
{"step":1,"epoch":1,"metrics":{"loss":2.3,"gradient_norm{layer=a}":"Infinity"}}
{"step":1,"epoch":1,"end":"epoch","metrics":{"val_loss":"-Infinity","other":null}}
{"facts":{"late":1}}
`
    expect(read(text)).toEqual([
      {
        kind: 'facts',
        facts: { 'optimizer.name': 'adam', 'layer.units{layer=a}': 64, rate: Number.NaN, shuffled: true },
      },
      {
        kind: 'observation',
        observation: {
          step: 1,
          epoch: 1,
          metrics: { loss: 2.3, 'gradient_norm{layer=a}': Number.POSITIVE_INFINITY },
        },
      },
      {
        kind: 'observation',
        observation: { step: 1, epoch: 1, end: 'epoch', metrics: { val_loss: Number.NEGATIVE_INFINITY } },
      },
      { kind: 'facts', facts: { late: 1 } },
    ])
  })

  test('may hold bare NaN and Infinity, as Python writes them, and leave texts alone', () => {
    const text = `{"format":1,"facts":{"note":"NaN and -Infinity"}}\n${step(1, '{"loss":NaN,"a":-Infinity,"b":Infinity}')}\n`
    const [facts, observation] = read(text)
    expect(facts).toEqual({ kind: 'facts', facts: { note: 'NaN and -Infinity' } })
    expect(observation).toMatchObject({
      observation: {
        metrics: { loss: Number.NaN, a: Number.NEGATIVE_INFINITY, b: Number.POSITIVE_INFINITY },
      },
    })
  })

  test.each([
    ['a line that is not JSON', `${header}hello\n${step(1)}\n`, ['2 not-json'], 1],
    ['a list', `${header}[1]\n${step(1)}\n`, ['2 not-json'], 1],
    ['no format', `${step(1)}\n${step(2)}\n`, ['1 no-format'], 2],
    ['another format', `{"format":2}\n${step(1)}\n`, ['1 other-format'], 0],
    [
      'an unknown key',
      `${header}{"step":1,"epoch":1,"metric":{"loss":1}}\n${step(2)}\n`,
      ['2 unknown-key'],
      2,
    ],
    ['no step', `${header}{"epoch":1,"metrics":{}}\n${step(2)}\n`, ['2 bad-count'], 1],
    ['a negative step', `${header}${step(-1)}\n${step(2)}\n`, ['2 bad-count'], 1],
    ['a broken step', `${header}${step(1.5)}\n${step(2)}\n`, ['2 bad-count'], 1],
    ['no epoch', `${header}{"step":1,"metrics":{}}\n${step(2)}\n`, ['2 bad-count'], 1],
    ['an epoch as text', `${header}{"step":1,"epoch":"1","metrics":{}}\n${step(2)}\n`, ['2 bad-count'], 1],
    ['counts from 0', `${header}${step(0)}\n${step(1)}\n`, ['2 counts-from-zero'], 2],
    ['no metrics', `${header}{"step":1,"epoch":1}\n${step(2)}\n`, ['2 no-metrics'], 2],
    ['metrics as a list', `${header}${step(1, '[]')}\n${step(2)}\n`, ['2 not-metrics'], 1],
    ['a metric as text', `${header}${step(1, '{"loss":"low","a":1}')}\n`, ['2 not-a-number'], 1],
    [
      'another end',
      `${header}{"step":1,"epoch":1,"end":"day","metrics":{}}\n${step(2)}\n`,
      ['2 not-an-end'],
      1,
    ],
    ['facts as text', `{"format":1,"facts":"adam"}\n${step(1)}\n`, ['1 not-facts'], 1],
    ['a fact as a list', `{"format":1,"facts":{"a":[1]}}\n${step(1)}\n`, ['1 not-a-fact'], 1],
    ['a truncated last line', `${header}${step(1)}\n{"step":2,"epo`, ['3 truncated'], 1],
    ['a last line without a line end', `${header}${step(1)}\n${step(2)}`, [], 2],
    ['Windows line ends and a byte order mark', `\uFEFF{"format":1}\r\n${step(1)}\r\n\r\n`, [], 1],
    [
      'a line over 1 MiB',
      `${header}${step(1, `{"a":"${'x'.repeat(2 ** 20)}"}`)}\n${step(2)}\n`,
      ['2 line-too-long'],
      1,
    ],
  ] as const)('%s', (_name, text, wanted, count) => {
    const events = read(text)
    expect(problems(events)).toEqual(wanted)
    expect(observations(events)).toHaveLength(count)
  })

  test('a known key that was meant is named', () => {
    const [problem] = read(`${header}{"step":1,"epoc":1,"metrics":{}}\n`)
    expect(problem).toMatchObject({
      problem: { code: 'unknown-key', hint: expect.stringContaining('epoch') },
    })
  })

  test('a file whose name promises them is read as such from a broken first line on', () => {
    const events = read(`oops\n${step(1)}\n`, { format: 'jsonl' })
    expect(problems(events)).toEqual(['1 not-json', '2 no-format'])
    expect(observations(events)).toHaveLength(1)
  })
})

describe('CSV', () => {
  test("as Keras' CSVLogger writes it, counted from 0", () => {
    const text = 'epoch,accuracy,loss,val_loss\n0,0.5,1.25,nan\n1,NA,1e-3,\n2,1,-inf,inf\n'
    expect(observations(read(text))).toEqual([
      { step: 1, epoch: 1, end: 'epoch', metrics: { accuracy: 0.5, loss: 1.25, val_loss: Number.NaN } },
      { step: 2, epoch: 2, end: 'epoch', metrics: { loss: 0.001 } },
      {
        step: 3,
        epoch: 3,
        end: 'epoch',
        metrics: { accuracy: 1, loss: Number.NEGATIVE_INFINITY, val_loss: Number.POSITIVE_INFINITY },
      },
    ])
  })

  test.each([
    ['epochs from 1', 'epoch,loss\n1,1\n2,1\n', ['1:1', '2:2']],
    ['epochs resumed', 'epoch,loss\n4,1\n5,1\n', ['4:4', '5:5']],
    ['steps', 'step,epoch,loss\n0,0,1\n1,0,1\n2,1,1\n', ['1:1', '1:2', '2:3']],
    ['steps alone', 'global_step,loss\n10,1\n20,1\n', ['1:10', '1:20']],
    [
      'batches that begin anew',
      'epoch,batch,loss\n0,0,1\n0,1,1\n1,0,1\n1,1,1\n2,0,1\n',
      ['1:1', '1:2', '2:3', '2:4', '3:5'],
    ],
    [
      'a run that goes back',
      'epoch,step,loss\n1,1,1\n2,2,1\n3,3,1\n2,2,1\n3,3,1\n',
      ['1:1', '2:2', '3:3', '2:2', '3:3'],
    ],
  ])('%s', (_name, text, wanted) => {
    const places = observations(read(text)) as { readonly epoch: number; readonly step: number }[]
    expect(places.map(({ epoch, step: at }) => `${epoch}:${at}`)).toEqual(wanted)
  })

  test.each([
    ['semicolons and decimal commas', 'epoch;loss;acc\n0;0,5;1\n'],
    ['tabs', 'epoch\tloss\tacc\n0\t0.5\t1\n'],
    ['quotes, spaces and capitals', '"Epoch", loss ,acc\r\n0, 0.5 ,"1"\r\n'],
    ['row numbers', ',epoch,loss,acc\n0,0,0.5,1\n'],
    ['a header written again', 'epoch,loss,acc\nepoch,loss,acc\n0,0.5,1\n'],
  ])('%s', (_name, text) => {
    const events = read(text)
    expect(problems(events)).toEqual([])
    expect(observations(events)).toEqual([
      { step: 1, epoch: 1, end: 'epoch', metrics: { loss: 0.5, acc: 1 } },
    ])
  })

  test.each([
    [
      'a column that is not a number',
      'epoch,loss,note\n0,1,a\n1,1,b\n2,1,c\n',
      ['2 not-a-number', '2 not-a-number'],
      3,
    ],
    ['a missing epoch', 'epoch,loss\n,1\n1,1\n', ['2 bad-count'], 1],
    ['a negative epoch', 'epoch,loss\n-1,1\n1,1\n', ['2 bad-count'], 1],
    ['a step that is not whole', 'epoch,step,loss\n1,1.5,1\n1,2,1\n', ['2 bad-count'], 1],
    ['too many values', 'epoch,loss\n0,1,5\n1,1\n', ['2 other-columns'], 1],
    ['too few values', 'epoch,loss,acc\n0,1\n1,1,1\n', ['2 other-columns'], 1],
    ['a truncated last line', 'epoch,loss,acc\n0,1,1\n1,0.', ['3 truncated'], 1],
    ['a last line without a line end', 'epoch,loss\n0,1\n1,1', [], 2],
    ['a column twice', 'epoch,loss,loss\n0,1,2\n', ['1 column-twice'], 1],
    ['only a header', 'epoch,loss\n', [], 0],
    ['an empty file', '', ['1 empty'], 0],
    ['blank lines alone', '\n\r\n', ['1 empty'], 0],
    ['neither format', 'Once upon a time\nthere was a loss\n', ['1 not-a-recording'], 0],
    ['no counter', 'loss,accuracy\n1,1\n', ['1 not-a-recording'], 0],
    ['UTF-16', '\uFFFD\uFFFD{\0"\0f\0\n\0', ['1 not-text'], 0],
  ] as const)('%s', (_name, text, wanted, count) => {
    const events = read(text)
    expect(problems(events)).toEqual(wanted)
    expect(observations(events)).toHaveLength(count)
  })
})

test('problems carry the file, and what comes often is told some times and then summed up', () => {
  const events = read(`${header}${'oops\n'.repeat(1000)}`, { file: 'logs/run.jsonl' })
  expect(problems(events)).toEqual(['2 not-json', '3 not-json', '4 not-json', '2 not-json'])
  const [first, , , sum] = events
  expect(first).toMatchObject({ problem: { file: 'logs/run.jsonl' } })
  expect(sum).toMatchObject({ problem: { message: expect.stringContaining('997') } })
})

test('however many names are wrong, few are told', () => {
  const lines = Array.from({ length: 5000 }, (_, n) => step(n + 1, `{"m${n}":"text"}`))
  expect(problems(read(`${header}${lines.join('\n')}\n`)).length).toBeLessThan(250)
})

test('no text of a file reaches a terminal as a control sequence', () => {
  const events = read(`${header}${step(1, '{"\\u001b[31mred":"\\u001b[2J"}')}\n`)
  const shown = events.flatMap((event) => (event.kind === 'problem' ? [event.problem.message] : []))
  expect(shown).toHaveLength(1)
  expect(shown.join()).not.toContain('\u001b')
})

const recording = fc.oneof(
  fc.constant(`${header}${step(1)}\n${step(2, '{"loss":NaN}')}\noops\n{"step":3`),
  fc.constant('epoch;loss;x\n0;0,5;a\n1;nan;b\n2;1\n'),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom('{', '}', '"', 'epoch', ',', ';', '1', 'NaN', '\n', '\r\n', '"metrics":{', ':', ' '),
    )
    .map((parts) => parts.join('')),
)

test('how a text is cut into pieces makes no difference, and nothing in it throws', () => {
  fc.assert(
    fc.property(recording, fc.array(fc.nat(200)), (text, cuts) => {
      const reader = createRecordingReader({ file: 'run' })
      const places = [...new Set(cuts)].sort((a, b) => a - b)
      const pieces = [0, ...places].map((from, index) => text.slice(from, places[index] ?? text.length))
      const events = [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()]
      expect(events).toEqual(read(text))
    }),
    { numRuns: 300 },
  )
})
