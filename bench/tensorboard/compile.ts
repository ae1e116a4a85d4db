import { basename, join, resolve } from 'node:path'
import { buildSync } from 'esbuild'

/**
 * Compiles a script of the benchmarks, which then runs with the packages as they are built: what runs sources names every
 * function as it is made, which costs.
 */
export function compile(script: string): string {
  const root = resolve(import.meta.dirname, '../..')
  const outfile = join(root, 'node_modules/.cache/scram-bench', basename(script).replace(/\.ts$/u, '.mjs'))
  buildSync({
    entryPoints: [script],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
  })
  return outfile
}
