import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { displayWidth } from '@scram/messages'
import { shippedPacks } from '@scram/packs/node'
import { describe, expect, test } from 'vitest'
import { runScram } from '../test-support/run-scram.ts'

const root = resolve(import.meta.dirname, '../../..')
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
const main = join(root, 'packages/cli/src/main.ts')

/** Runs the command line as a person would, from the sources. */
function scram(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, '--conditions=@scram/source', main, ...args],
    {
      encoding: 'utf8',
      cwd: root,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    },
  )
  return { status, stdout, stderr }
}

/** A copy of the essentials with one text replaced by another. */
function spoiled(file: string, from: string, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'scram-pack-'))
  cpSync(join(root, 'rules/essentials'), folder, { recursive: true })
  const text = readFileSync(join(folder, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(folder, file), text.replace(from, to))
  return folder
}

describe('packs that cannot be used end the demo before it trains, with status 2', () => {
  test('one that does not exist', () => {
    const { status, stdout, stderr } = scram(['demo', 'learning-rate', '--pack', './nowhere'])
    expect({ status, stdout: stdout.includes('Problem') }).toEqual({ status: 2, stdout: false })
    expect(stderr).toContain('./nowhere')
  })

  test.each([
    [
      'YAML with a typo',
      'nonfinite-loss.yaml',
      'severity: error',
      'severity error',
      /nonfinite-loss\.yaml:\d+:\d+/,
    ],
    [
      'a metric nobody knows',
      'nonfinite-loss.yaml',
      'metric: loss',
      'metric: los',
      /nonfinite-loss\.yaml:\d+:\d+.*did you mean "loss"/,
    ],
    [
      'a template naming a value that is not there',
      'nonfinite-loss.yaml',
      '{{num step}}',
      '{{num stop}}',
      /nonfinite-loss\.yaml:\d+:\d+/,
    ],
  ])('%s', (_name, file, from, to, place) => {
    const { status, stderr } = scram(['demo', 'learning-rate', '--pack', spoiled(file, from, to)])
    expect(status).toBe(2)
    expect(stderr).toMatch(place)
  })
})

describe('check', () => {
  test('is content with the packs that are shipped', () => {
    expect(scram(['check'])).toMatchObject({ status: 0, stdout: '' })
  })

  test('prints one problem a line as JSON', () => {
    const { status, stdout } = scram(['check', '--json', 'examples/my-rules-with-mistakes'])
    const problems = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(status).toBe(2)
    expect(problems.map(({ code, line }) => [code, line])).toEqual(
      expect.arrayContaining([
        ['unknown-metric', expect.any(Number)],
        ['unknown-measure', expect.any(Number)],
      ]),
    )
  })

  test('colours only where it is asked to', () => {
    const sequence = '\u001b['
    const args = ['check', 'examples/my-rules-with-mistakes']
    expect(scram(args).stdout).not.toContain(sequence)
    expect(scram(args, { FORCE_COLOR: '1' }).stdout).toContain(sequence)
    expect(scram(args, { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout).not.toContain(sequence)
  })
})

test.each(['check', 'test', 'rules', 'explain'])(
  '%s takes all packs that ship unless it is told which',
  async (command) => {
    const { stdout } = await runScram([command, '--help'])
    expect(stdout.replace(/\s+/g, ' ')).toContain(`default: ${shippedPacks().join(', ')})`)
  },
)

test.each(['zh-CN', 'zh_CN.UTF-8'])('help for %s is in Chinese, in lines that fit a terminal', (locale) => {
  const lines = scram(['watch', '--help'], { SCRAM_LOCALE: locale }).stdout.split('\n')
  expect(lines.join('')).toMatch(/\p{Script=Han}/u)
  expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([])
})

describe('a wrong call', () => {
  test.each([
    ['an unknown command', ['chekc']],
    ['an unknown option', ['check', '--jsno']],
    ['an unknown scenario', ['demo', 'overfiting']],
    ['a seed that is no number', ['demo', '--seed', 'x']],
  ])('%s ends with status 2 and says so on standard error', (_name, args) => {
    const { status, stdout, stderr } = scram(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(args.at(-1) as string)
  })

  test('asking for help is not one', () => {
    expect(scram(['--help']).status).toBe(0)
  })
})
