import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { telling } from '../packages/messages/src/locale/sentences/telling.ts'

/**
 * Writes the YAML files of a folder into a module, so that browsers, which have no folders, get the same data.
 * Node reads the folders themselves.
 *
 * @param change what becomes of each file; one of which nothing becomes is left out
 */
function bundle(
  folder: string,
  module: string,
  change: (text: string, path: string) => string | undefined = (text) => text,
): void {
  const root = resolve(import.meta.dirname, '..')
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(
      (path) => path.endsWith('.yaml') && !path.endsWith('.test.yaml') && !path.includes('node_modules/'),
    )
    .sort()
  const texts = Object.fromEntries(
    files.flatMap((path) => {
      const text = change(readFileSync(join(root, folder, path), 'utf8'), path)
      return text === undefined ? [] : [[path, text]]
    }),
  )
  mkdirSync(dirname(join(root, module)), { recursive: true })
  writeFileSync(join(root, module), `export const files = ${JSON.stringify(texts, undefined, 2)}\n`)
}

bundle('rules', 'rules/dist/bundle.js')
bundle('packages/messages/locales', 'packages/messages/dist/locales.js', forBrowsers)

/** What a language says around findings; the words of the command line are two thirds of the file, and not for browsers. */
function forBrowsers(text: string, path: string): string | undefined {
  if (!path.endsWith('/words.yaml')) return undefined
  const sections = new Set(['name', 'metrics', ...Object.keys(telling).map((key) => key.split('.')[0])])
  const words = Object.entries(parse(text) as Readonly<Record<string, unknown>>)
  return JSON.stringify(Object.fromEntries(words.filter(([section]) => sections.has(section))))
}
