import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { emittedFiles, emittedFolders } from './emit/emitted-files.ts'

const root = resolve(import.meta.dirname, '..')
const files = await emittedFiles()

for (const folder of emittedFolders) rmSync(resolve(root, folder), { recursive: true, force: true })
for (const { path, text } of files) {
  mkdirSync(dirname(resolve(root, path)), { recursive: true })
  writeFileSync(resolve(root, path), text)
}
