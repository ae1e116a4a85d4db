import { writeFileSync } from 'node:fs'
import { emitted } from './src/emitted.ts'

for (const { file, text } of emitted()) writeFileSync(new URL(file, import.meta.url), text)
