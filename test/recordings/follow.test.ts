import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startScram } from './run-scram.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scram-watch-'))
  file = join(folder, 'run.csv')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a file that grows is judged as it grows, until Ctrl-C', async () => {
  writeFileSync(file, 'epoch,loss\n0,2.3\n')
  const logs = join(folder, 'logs')
  const running = startScram(['watch', file, '--tensorboard', logs])
  await running.until('stderr', 'Ctrl-C')
  appendFileSync(file, '1,na')
  appendFileSync(file, 'n\n')
  await running.until('stdout', 'essentials/nonfinite-loss')
  running.process.kill('SIGINT')
  const { status, stdout } = await running.done
  expect(status).toBe(1)
  // Something closes the run after what was found.
  expect(stdout.trim().split('\n\n').at(-1)).toMatch(/\d+/)
  expect(existsSync(logs) && readdirSync(logs, { recursive: true }).join()).toContain('tfevents')
})

test('a file that is written anew is a run of its own', async () => {
  writeFileSync(file, 'epoch,loss\n0,nan\n1,nan\n')
  const running = startScram(['watch', file, '--json'])
  await running.until('stdout', 'essentials/nonfinite-loss')
  writeFileSync(file, 'epoch,loss\n0,1\n')
  await running.until('stderr', 'anew')
  appendFileSync(file, '1,nan\n')
  await running.until('stdout', '"epoch":2')
  running.process.kill('SIGINT')
  const { stdout } = await running.done
  const at = stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line).at.epoch]))
  expect(at).toEqual([1, 2])
})

test('standard input is judged as it comes', async () => {
  const running = startScram(['watch', '-', '--json'])
  running.process.stdin?.write('{"format":1}\n{"step":1,"epoch":1,"metrics":{"loss":NaN}}\n')
  await running.until('stdout', 'essentials/nonfinite-loss')
  running.process.stdin?.end()
  expect((await running.done).status).toBe(1)
})

test('a reader that has seen enough ends it quietly', async () => {
  writeFileSync(file, 'epoch,loss\n0,1\n')
  const running = startScram(['watch', file, '--json'])
  await running.until('stderr', 'Ctrl-C')
  running.process.stdout?.destroy()
  appendFileSync(file, '1,nan\n')
  expect(await running.done).toMatchObject({ status: 0, stdout: '' })
})
