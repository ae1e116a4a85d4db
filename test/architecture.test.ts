import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileShapes } from '../scripts/compile-shapes.ts'

const root = resolve(import.meta.dirname, '..')

/** What each package may import of its neighbours; a package that is not a key may import nothing. */
const layers: Readonly<Record<string, readonly string[]>> = {
  schemas: ['core'],
  core: [],
  packs: ['core', 'schemas'],
  messages: ['core'],
  charts: ['core'],
  tensorboard: ['core', 'schemas'],
  recordings: ['core'],
  tfjs: ['core', 'packs', 'messages', 'messages/locales', 'rules'],
  demo: ['core', 'tfjs'],
  cli: ['core', 'schemas', 'packs', 'messages', 'tensorboard', 'recordings', 'demo'],
}

/** What the Node entry of a package may import besides: there the file system and other adapters meet. */
const nodeEntries: Readonly<Record<string, readonly string[]>> = {
  packs: ['rules'],
  tensorboard: ['charts', 'charts/node'],
  tfjs: ['packs/node', 'messages/node', 'tensorboard/node'],
}

/** Inside core: types ← store ← measuring ← measures ← conditions ← engine. */
const coreLayers: Readonly<Record<string, readonly string[]>> = {
  types: [],
  store: ['types'],
  measuring: ['types', 'store'],
  measures: ['types', 'store', 'measuring'],
  conditions: ['types'],
  engine: ['types', 'store', 'measuring', 'measures', 'conditions'],
}

interface Import {
  readonly file: string
  readonly target: string
}

/** The sources of a folder, without its tests and benchmarks. */
function sourcesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test|\.bench)\.ts$/.test(file))
    .map((file) => join(folder, file))
}

function importsOf(folder: string): Import[] {
  return sourcesOf(folder).flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    const targets = [...text.matchAll(/\b(?:from|import) ?\(?'([@.\w][\w@./:-]*)'/g)]
    return targets.map(([, target]) => ({ file, target: target as string }))
  })
}

const folderOf = (name: string): string => (name === 'schemas' ? 'schemas/src' : `packages/${name}/src`)

describe.each(Object.keys(layers))('%s', (name) => {
  const folder = folderOf(name)
  const imports = importsOf(folder)

  test('imports only the packages below it', () => {
    const allowed = (file: string): readonly string[] => {
      const inNode = relative(folder, file).startsWith(`node${sep}`)
      return [...(layers[name] ?? []), ...(inNode ? (nodeEntries[name] ?? []) : [])]
    }
    const strays = imports.filter(
      ({ file, target }) =>
        target.startsWith('@scram/') && !allowed(file).includes(target.slice('@scram/'.length)),
    )
    // The command line and its demo are for Node alone and may use every Node entry below them.
    const stray = strays.filter(({ target }) => !(['cli', 'demo'].includes(name) && target.endsWith('/node')))
    expect(stray).toEqual([])
  })

  test('declares what it imports', () => {
    const manifest = JSON.parse(readFileSync(join(root, dirname(folder), 'package.json'), 'utf8'))
    const types = Object.keys(manifest.devDependencies ?? {}).filter((name) => name.startsWith('@types/'))
    const declared = [
      ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
      ...types.map((name) => name.slice('@types/'.length)),
    ]
    const undeclared = imports
      .filter(({ target }) => !target.startsWith('.') && !target.startsWith('node:'))
      .map(({ target }) => target.split('/', target.startsWith('@') ? 2 : 1).join('/'))
      .filter((target) => !declared.includes(target))
    expect([...new Set(undeclared)]).toEqual([])
  })
})

const portable = Object.keys(layers).filter((name) => !['cli', 'demo'].includes(name))

test.each(portable)('%s reaches Node only from its Node entry', (name) => {
  const reaches = importsOf(folderOf(name)).filter(
    ({ file, target }) =>
      target.startsWith('node:') && !relative(folderOf(name), file).startsWith(`node${sep}`),
  )
  expect(reaches).toEqual([])
})

test('inside core, imports run one way', () => {
  const strays = importsOf('packages/core/src').filter(({ file, target }) => {
    const [layer = ''] = relative('packages/core/src', file).split(sep)
    if (!(layer in coreLayers) || !target.startsWith('..')) return false
    const [into = ''] = relative('packages/core/src', join(dirname(file), target)).split(sep)
    return into !== layer && !coreLayers[layer]?.includes(into)
  })
  expect(strays).toEqual([])
})

test('every file of a package is small enough to hold one idea', () => {
  const big = Object.keys(layers)
    .flatMap((name) => sourcesOf(folderOf(name)))
    .map((file) => [file, readFileSync(join(root, file), 'utf8').split('\n').length] as const)
    .filter(([, lines]) => lines > 300)
  expect(big).toEqual([])
})

test('the shapes of files compile to a module that needs no other', () => {
  expect(() => compileShapes()).not.toThrow()
})

test('every package of the workspace is in the layers', () => {
  const packages = readdirSync(join(root, 'packages')).filter((name) =>
    existsSync(join(root, 'packages', name, 'package.json')),
  )
  expect(Object.keys(layers).sort()).toEqual([...packages, 'schemas'].sort())
})
