import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ForeignWriter, startForeignWriter } from './foreign-writer.ts'
import {
  eventually,
  findTensorboardPython,
  type Loader,
  startTensorboard,
  type TensorboardServer,
} from './tensorboard-server.ts'
import { epochs, hostileNames, layers, oddLosses, steps, writeSampleRun } from './write-sample-run.ts'

const found = findTensorboardPython()
if ('missing' in found)
  console.warn(`Skipped: reading back through a real TensorBoard, because ${found.missing}.`)
const python = 'python' in found ? found.python : ''

type Point = [wallTime: number, step: number, value: number | string]
type Text = { step: number; text: string }
type ScalarTags = Record<string, Record<string, { description: string }>>

describe.skipIf(python === '').each<Loader>(['rust', 'python'])(
  'TensorBoard with its %s loader',
  (loader) => {
    let logDir: string
    let board: TensorboardServer
    let user: ForeignWriter

    beforeAll(async () => {
      logDir = mkdtempSync(join(tmpdir(), 'scram-tensorboard-'))
      user = startForeignWriter(python, logDir)
      await user.writeTen()
      writeSampleRun(logDir)
      writeSampleRun(logDir)
      board = await startTensorboard(python, logDir, loader)
      await eventually(scalarTags, (runs) => ['.', 'scram', 'scram-2'].every((run) => run in runs))
      await eventually(textTags, (runs) => runs['scram-2']?.includes('findings') ?? false)
      await eventually(
        () => points('scram-2', 'epoch/loss'),
        (series) => series.length === epochs,
      )
      await eventually(
        () => points('scram', 'epoch/loss'),
        (series) => series.length === epochs,
      )
    }, 120_000)

    afterAll(async () => {
      user?.stop()
      await board?.stop()
      rmSync(logDir, { recursive: true, force: true })
    })

    const scalarTags = (): Promise<ScalarTags> => board.get('/data/plugin/scalars/tags')
    const textTags = (): Promise<Record<string, string[]>> => board.get('/data/plugin/text/tags')
    const points = (run: string, tag: string): Promise<Point[]> =>
      board.get('/data/plugin/scalars/scalars', { run, tag })
    const texts = (tag: string, run = 'scram'): Promise<Text[]> =>
      board.get('/data/plugin/text/text', { run, tag })

    test('shows every scalar and every finding, each where it belongs', async () => {
      const { scram = {} } = await scalarTags()
      const ours = ['epoch/loss', 'epoch/val_loss', 'step/gradient_norm/layer=conv1', 'step/loss']
      expect(Object.keys(scram)).toEqual(expect.arrayContaining(ours))
      const metrics = Object.keys(scram).filter((tag) => !tag.startsWith('found/'))
      expect(metrics).toHaveLength(ours.length + hostileNames.length)
      expect((await textTags()).scram?.sort()).toEqual([
        'findings',
        'findings/deep/dead-relu',
        'findings/essentials/nonfinite-loss',
        'findings/essentials/overfitting-sustained',
        ...hostileNames.map((_, i) => `findings/hostile/rule-${i}`),
      ])
    })

    test('keeps every point of a short series, the odd ones too', async () => {
      const series = await points('scram', 'epoch/val_loss')
      expect(series.map(([, step, value]) => [step, Number(value)])).toEqual(
        Array.from({ length: epochs }, (_, i) => [i + 1, oddLosses[i + 1] ?? i + 1]),
      )
    })

    test('keeps a thousand points of a long series, the last among them', async () => {
      const series = await points('scram', 'step/loss')
      expect(series).toHaveLength(1_000)
      expect(series.at(-1)?.slice(1)).toEqual([steps, expect.closeTo(100 / steps, 6)])
    })

    test('says with the chart what the metric is', async () => {
      const { scram = {} } = await scalarTags()
      expect(scram['epoch/val_loss']?.description).toContain('The loss of *this* training (val_loss)')
    })

    test('shows all findings of one rule at one step', async () => {
      const [only, ...others] = await texts('findings/deep/dead-relu')
      expect(others).toEqual([])
      for (const layer of layers) expect(only?.text).toContain(layer)
    })

    test('shows each of the steps at which a rule spoke', async () => {
      const all = await texts('findings/essentials/overfitting-sustained')
      expect(all.map(({ step }) => step)).toEqual([4_100, 4_200, 4_300, 4_400, 4_500])
      for (const [i, { text }] of all.entries()) expect(text).toContain(`epoch ${41 + i}`)
    })

    test('the newest roll-up holds every finding, and what could not be checked', async () => {
      const newest = (await texts('findings')).at(-1)
      expect(newest?.step).toBe(steps)
      for (const tag of (await textTags()).scram ?? []) {
        if (tag !== 'findings') expect(newest?.text).toContain(tag)
      }
      for (const layer of layers) expect(newest?.text).toContain(layer)
      expect(newest?.text).toContain('val_accuracy')
    })

    test('serves no markup that came from a name', async () => {
      for (const tag of (await textTags()).scram ?? []) {
        for (const { text } of await texts(tag)) {
          expect(text).not.toMatch(/<(?!\/?(p|h[1-6]|ul|ol|li|strong|em|code|pre|hr|br)\b)/)
          expect(text).not.toMatch(/<[^>]*(href|src|on\w+)=/)
        }
      }
      for (const [i, name] of hostileNames.entries()) {
        const shown = (await texts(`findings/hostile/rule-${i}`))[0]?.text
        expect(shown).toContain(name.replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
      }
    })

    test('shows two trainings below one directory as two runs', async () => {
      const { scram = [], 'scram-2': second } = await textTags()
      expect(second?.sort()).toEqual(scram.sort())
    })

    test('goes on showing the run that someone else writes beside ours', async () => {
      expect(await points('.', 'accuracy')).toHaveLength(10)
      await user.writeTen()
      const series = await eventually(
        () => points('.', 'accuracy'),
        (series) => series.length === 20,
      )
      expect(series.map(([, step]) => step)).toEqual(Array.from({ length: 20 }, (_, i) => i))
    })
  },
)
