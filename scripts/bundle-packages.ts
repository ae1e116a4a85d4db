/**
 * Writes each entry of a package that is published from `lib` as one module, with what several of them share beside it. A
 * command line that loads hundreds of small modules spends most of its start on finding them. A package's other packages
 * stay what they are: modules of their own.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, type Plugin, transform } from 'esbuild'
import { compileShapes } from './compile-shapes.ts'

const root = resolve(import.meta.dirname, '..')

const compiledShapes: Plugin = {
  name: 'compiled shapes',
  setup({ onLoad }) {
    onLoad({ filter: /packs\/src\/shapes\/shape\.ts$/ }, async () => {
      const { code } = await transform(compileShapes(), { minify: true })
      return { contents: code, loader: 'js' }
    })
  },
}

interface Manifest {
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>
}

/** The source of each entry that is published from `lib`. */
function entriesOf(folder: string): readonly string[] {
  const { exports = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
  return Object.values(exports).flatMap((entry) => {
    const source = typeof entry === 'object' && entry.default?.startsWith('./lib/') && entry['@scram/source']
    return source ? [source] : []
  })
}

for (const name of ['schemas', ...readdirSync(join(root, 'packages')).map((each) => `packages/${each}`)]) {
  const folder = join(root, name)
  const entryPoints = entriesOf(folder)
  if (entryPoints.length === 0) continue
  rmSync(join(folder, 'lib'), { recursive: true, force: true })
  await build({
    absWorkingDir: folder,
    entryPoints: [...entryPoints],
    outbase: 'src',
    outdir: 'lib',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2023',
    packages: 'external',
    external: ['node:*'],
    platform: 'neutral',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [compiledShapes],
  })
}
