import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const folders = ['rules', 'schemas', ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`)]
const work = mkdtempSync(join(tmpdir(), 'scram-published-'))
const tarballs = join(work, 'tarballs')

/** Runs a program and gives what it printed on standard output; what fails shows all that was printed. */
function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 26,
  })
}

const bin = (name: string): string => join(root, 'node_modules/.bin', name)
const tarballOf = (folder: string): string => {
  const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  return join(tarballs, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`)
}

beforeAll(() => {
  mkdirSync(tarballs)
  for (const folder of folders) {
    run('npx', ['-y', 'pnpm@10', 'pack', '--pack-destination', tarballs], join(root, folder))
  }
}, 300_000)

afterAll(() => rmSync(work, { recursive: true, force: true }))

describe.each(folders)('%s', (folder) => {
  test('is packed as its readers expect', async () => {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    const tarball = new Uint8Array(readFileSync(tarballOf(folder)))
    const { messages } = await publint({ pack: { tarball: tarball.buffer }, strict: true })
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([])
  })

  test('has types that resolve wherever it does', () => {
    // Ends with an error status, which is thrown, where an entry has none.
    expect(run(bin('attw'), [tarballOf(folder), '--profile', 'esm-only'], root)).toContain('@scram/')
  })
})

describe('a new project that installs the packages with npm', () => {
  const project = join(work, 'project')

  beforeAll(() => {
    cpSync(join(root, 'examples/first-run'), project, {
      recursive: true,
      filter: (path) => !path.includes('node_modules') && !path.endsWith('package.json'),
    })
    writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }')
    const ours = folders.filter((folder) => folder !== 'packages/demo').map(tarballOf)
    run(
      'npm',
      ['install', '--no-audit', '--no-fund', '--ignore-scripts', '@tensorflow/tfjs@4.22.0', ...ours],
      project,
    )
  }, 300_000)

  test('trains, and is told what is wrong', () => {
    const printed = run('sh', ['-c', 'node train.js 2>&1'], project)
    expect(printed).toContain('essentials/inputs-out-of-scale')
  }, 60_000)

  test('has the scram command, which checks a pack', () => {
    expect(run('npx', ['--no-install', 'scram', 'check', 'essentials', '--json'], project)).toBe('')
  }, 60_000)

  test('is told what to install when it asks for the demo without having it', () => {
    const asked = (): string => run('npx', ['--no-install', 'scram', 'demo'], project)
    expect(asked).toThrow('@scram/demo')
  }, 60_000)
})
