import { expect, test } from 'vitest'
import type { RecordingEvent } from '../recording-event.ts'
import { replay } from './replay.ts'

/** What a recording makes of a target, a word a call. */
async function callsOf(...events: readonly RecordingEvent[]): Promise<readonly string[]> {
  const calls: string[] = []
  const results = await replay(events, {
    describe: (facts) => void calls.push(`facts ${Object.keys(facts)}`),
    observe: ({ epoch, step, end }) => void calls.push(`${end ?? 'step'} ${epoch}:${step}`),
    check: async (moment) => {
      calls.push(`check ${moment}`)
      return [moment]
    },
  })
  expect(results).toEqual(calls.flatMap((call) => (call.startsWith('check ') ? [call.slice(6)] : [])))
  return calls
}

const facts: RecordingEvent = { kind: 'facts', facts: { a: 1 } }
const at = (epoch: number, step: number, end?: 'epoch'): RecordingEvent => ({
  kind: 'observation',
  observation: { step, epoch, ...(end && { end }), metrics: {} },
})

test('checks come as a live adapter makes them', async () => {
  expect(await callsOf(facts, at(1, 1), at(1, 1, 'epoch'), at(2, 2))).toEqual([
    'facts a',
    'check start',
    'step 1:1',
    'check step',
    'epoch 1:1',
    'check epoch',
    'step 2:2',
    'check step',
    'check end',
  ])
})

test.each([
  [
    'where ends are not told, an epoch ends before the next, and the last one at the end',
    [at(1, 1), at(2, 2)],
    ['step', 'epoch', 'step', 'epoch'],
  ],
  [
    'an epoch that broke off is not judged where ends are told',
    [at(1, 1), at(1, 1, 'epoch'), at(2, 2)],
    ['step', 'epoch', 'step'],
  ],
  [
    'an epoch whose end was forgotten ends with the next',
    [at(1, 1, 'epoch'), at(2, 2), at(3, 3), at(3, 3, 'epoch')],
    ['epoch', 'step', 'epoch', 'step', 'epoch'],
  ],
  [
    'steps after the end of their epoch do not end it again',
    [at(1, 1, 'epoch'), at(1, 2), at(2, 3, 'epoch')],
    ['epoch', 'step', 'epoch'],
  ],
  [
    'a run that goes back ends the epoch it was in',
    [at(3, 3), at(2, 2), at(2, 2, 'epoch')],
    ['step', 'epoch', 'step', 'epoch'],
  ],
  [
    'the end of an epoch that is told late leaves the next one open',
    [at(1, 1), at(1, 1, 'epoch'), at(2, 2), at(1, 1, 'epoch'), at(2, 3), at(2, 3, 'epoch')],
    ['step', 'epoch', 'step', 'epoch', 'step', 'epoch'],
  ],
  ['an empty recording', [], []],
])('%s', async (_name, events, checks) => {
  const calls = await callsOf(...events)
  const moments = calls.flatMap((call) => (call.startsWith('check ') ? [call.slice(6)] : []))
  expect(moments).toEqual(['start', ...checks, 'end'])
})
