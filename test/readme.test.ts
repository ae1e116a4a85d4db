import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const tsx = [join(root, 'node_modules/tsx/dist/cli.mjs'), '--conditions=@scram/source']

/** Runs what a line of a page shows, from the sources, and gives what a person would see. */
function run(line: string): string {
  const [command = '', errors = '&1'] = line.split(' 2>')
  const [program, ...args] = command.split(' ')
  const script = program === 'node' ? args : [join(root, 'packages/cli/src/main.ts'), ...args]
  return execFileSync('sh', ['-c', `"$@" 2>${errors} || true`, 'sh', process.execPath, ...tsx, ...script], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1' },
  })
}

/** What a reader need not see: the line of progress, the backend of this machine, and TensorFlow.js' greeting. */
const aside = [/^- .*: reading the data$/, /^Backend: /, /^=+$/, /^Hi, looks like you are running TensorFlow/]

/** What stands under `<!-- $ command -->` or `<!-- file: path -->` in a fenced block, as it is today. */
function currentContent(kind: string, source: string): string {
  if (kind === 'file:') return readFileSync(join(root, source), 'utf8')
  return run(source)
    .split('\n')
    .filter((line) => !aside.some((pattern) => pattern.test(line)))
    .join('\n')
}

/** A program of the examples draws other numbers each time; what it prints is the same but for them. */
function alike(a: string, b: string): boolean {
  const withoutNumbers = (text: string): string =>
    text
      .replace(/\d+(\.\d+)?/g, '#')
      .replace(/\s+/g, ' ')
      .trim()
  return withoutNumbers(a) === withoutNumbers(b)
}

const guides = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'))

test.each(['README.md', ...guides.map((name) => join('docs', name))])(
  '%s prints what its commands print and what its files hold, and links to what is there',
  async (path) => {
    const page = readFileSync(join(root, path), 'utf8')
    const block = /(<!-- (\$|file:) (.+?) -->\n+```\w*\n)([\s\S]*?)(```)/g
    let found = 0
    const current = page.replace(block, (all, head, kind, source, shown, tail) => {
      found++
      const content = currentContent(kind, source)
      return source.startsWith('node ') && alike(content, shown) ? all : `${head}${content.trim()}\n${tail}`
    })
    expect(found).toBe(page.split(/<!-- (?:\$|file:)/).length - 1)
    // With `vitest -u` the page is written anew.
    await expect(current).toMatchFileSnapshot(join(root, path))
    const targets = [...page.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target as string)
    const folder = dirname(join(root, path))
    expect(targets.filter((target) => !existsSync(join(folder, target)))).toEqual([])
  },
  120_000,
)
