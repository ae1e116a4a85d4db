import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startScram } from '../recordings/run-scram.ts'
import { course, highLoss } from './course.ts'

test('--watch tests again what is saved, and nothing else, until Ctrl-C', async () => {
  const other = highLoss(['rule: high-loss', 'rule: higher-loss'], ['above: 1', 'above: 1.5'])
  const folder = course({ 'higher-loss.yaml': other })
  const running = startScram(['test', folder, '--watch'])
  await running.until('stdout', 'course/higher-loss')
  await running.until('stderr', 'Ctrl-C')

  writeFileSync(join(folder, 'high-loss.yaml'), highLoss(['fires_at: [2]', 'fires_at: [3]']))
  await running.until('stdout', 'high-loss.yaml:14:5')

  // A mistake is told, and the next save mends it.
  writeFileSync(join(folder, 'high-loss.yaml'), highLoss(['metric: loss', 'metric: lost']))
  await running.until('stderr', 'unknown-metric')
  writeFileSync(
    join(folder, 'high-loss.yaml'),
    highLoss(['it is low', 'it is very low'], ['silent: true', 'cannot_tell: true']),
  )
  await running.until('stdout', 'it is very low')

  running.process.kill('SIGINT')
  const { status, stdout } = await running.done
  expect(status).toBe(1)
  expect(stdout.match(/course\/higher-loss/g)).toHaveLength(1)
  expect(stdout.match(/course\/high-loss/g)).toHaveLength(3)
  expect(stdout).not.toContain('\u001b')
})

test('a recording that is made anew is replayed anew', async () => {
  const folder = course({
    'high-loss.test.yaml': 'format: 1\ncases:\n  - { name: a run, recording: run.csv, fires_at: [3] }\n',
    'run.csv': 'epoch,loss\n0,0.5\n1,2\n',
  })
  const running = startScram(['test', folder, '--watch', '--json'])
  await running.until('stderr', 'Ctrl-C')
  writeFileSync(join(folder, 'run.csv'), 'epoch,loss\n0,0.5\n1,0.5\n2,2\n')
  await running.until('stdout', '"got":{"fires_at":[3]')
  running.process.kill('SIGINT')
  const { status, stdout } = await running.done
  const told = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect([status, told.map((line) => line.status)]).toEqual([
    0,
    ['passed', 'passed', 'failed', 'passed', 'passed', 'passed'],
  ])
})
