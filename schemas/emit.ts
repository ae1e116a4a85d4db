import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { emittedFiles } from './emit/emitted-files.ts'

const root = resolve(import.meta.dirname, '..')

for (const { path, text } of await emittedFiles()) {
  mkdirSync(dirname(resolve(root, path)), { recursive: true })
  writeFileSync(resolve(root, path), text)
}
