import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/**
 * Writes the YAML files of a folder into a module, so that browsers, which have no folders, get the same data.
 * Node reads the folders themselves.
 */
function bundle(folder: string, module: string): void {
  const root = resolve(import.meta.dirname, '..')
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(
      (path) => path.endsWith('.yaml') && !path.endsWith('.test.yaml') && !path.includes('node_modules/'),
    )
    .sort()
  const texts = Object.fromEntries(
    files.map((path) => [path, readFileSync(join(root, folder, path), 'utf8')]),
  )
  mkdirSync(dirname(join(root, module)), { recursive: true })
  writeFileSync(join(root, module), `export const files = ${JSON.stringify(texts, undefined, 2)}\n`)
}

bundle('rules', 'rules/dist/bundle.js')
bundle('packages/messages/locales', 'packages/messages/dist/locales.js')
