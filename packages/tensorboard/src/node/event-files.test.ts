import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mergeParts } from '../source/merge-parts.ts'
import { findEventFiles } from './event-files.ts'
import { shippedPresets } from './shipped-presets.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'scram-files-'))
})

afterEach(() => rmSync(root, { recursive: true }))

function write(folder: string, name = 'events.out.tfevents.1.host'): void {
  mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, folder, name), '')
}

test('files are found by what TensorBoard finds them by, in the order of their names', () => {
  write('b')
  write('a/deep')
  write('a', 'notes.txt')
  write('a', 'events.out.tfevents.1.host.profile-empty')
  write('a', 'my.tfevents.copy')
  expect(findEventFiles(root, {}).map(({ path, run }) => [path, run])).toEqual([
    ['a/deep/events.out.tfevents.1.host', 'a/deep'],
    ['a/my.tfevents.copy', 'a'],
    ['b/events.out.tfevents.1.host', 'b'],
  ])
})

test('folders that are parts of a run are one run', () => {
  write('run/train')
  write('run/validation')
  const files = findEventFiles(root, { train: /^train$/, validation: /^validation$/ })
  expect(files.map(({ run, part }) => [run, part])).toEqual([
    ['run', 'train'],
    ['run', 'validation'],
  ])
})

test.each([
  ['loss_train', 'run'],
  ['Loss_val', 'run'],
  ['Training vs. Validation Loss_Training', 'run'],
  ['Metrics_acc_test', 'run'],
  ['loss_train_loss', 'run'],
  ['focal_loss_train', 'run/focal_loss_train'],
  ['gloss_train', 'run/gloss_train'],
  ['bert-train', 'run/bert-train'],
])('a folder %s in run, as add_scalars may name one, is of the run %s', (name, expected) => {
  write(`run/${name}`)
  expect(findEventFiles(root, mergeParts(shippedPresets())).map(({ run }) => run)).toEqual([expected])
})

test('links to folders are followed, and none of them in circles', () => {
  write('elsewhere/run')
  mkdirSync(join(root, 'logs'))
  symlinkSync(join(root, 'elsewhere'), join(root, 'logs', 'linked'))
  symlinkSync(join(root, 'logs'), join(root, 'elsewhere', 'back'))
  symlinkSync(join(root, 'nowhere'), join(root, 'logs', 'broken'))
  expect(findEventFiles(join(root, 'logs'), {}).map(({ run }) => run)).toEqual(['linked/run'])
})
