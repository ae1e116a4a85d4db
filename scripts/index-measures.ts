/** Lists the measures of the engine in a module, one file of their folder each. Browsers have no folders to look into. */
import { readdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../packages/core/src/measures')
const names = readdirSync(folder)
  .filter((file) => !/^index\.|\.test\.ts$/.test(file))
  .map((file) => file.replace(/\.ts$/, ''))
  .sort()
const exportOf = (name: string): string =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const text = [
  '// Made from the files of this folder by pnpm emit: a measure is added by writing its file.',
  "import type { Measure } from '../measuring/measure.ts'",
  ...names.map((name) => `import { ${exportOf(name)} } from './${name}.ts'`),
  '',
  '/** Every measure by its name in rules. `trend` is asked for by a key of its own there. */',
  'export const measures: ReadonlyMap<string, Measure> = new Map(',
  '  [',
  ...names.map((name) => `    ${exportOf(name)},`),
  '  ].map((measure) => [measure.name, measure]),',
  ')',
  '',
].join('\n')
writeFileSync(resolve(folder, 'index.ts'), text)
