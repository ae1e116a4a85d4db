import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromium, withPage } from '../browser/chromium.ts'
import { scram } from '../recordings/run-scram.ts'
import {
  eventually,
  findTensorboardPython,
  type Loader,
  startTensorboard,
  type TensorboardServer,
} from './tensorboard-server.ts'

const found = findTensorboardPython()
if ('missing' in found) console.warn(`Skipped: what a real TensorBoard shows, because ${found.missing}.`)
const python = 'python' in found ? found.python : ''

/** A run of 16 epochs whose validation loss falls for good, or rises from the eighth on. */
function recording(rises: boolean): string {
  const lines = Array.from({ length: 16 }, (_, index) => {
    const loss = 1 / (index + 1)
    const val_loss = rises && index > 7 ? 0.5 + 0.1 * (index - 7) : 1.2 - 0.08 * index
    return { step: index + 1, epoch: index + 1, end: 'epoch', metrics: { loss, val_loss } }
  })
  const facts = { 'optimizer.learning_rate': rises ? 0.01 : 0.001, 'layer.units{layer=dense_1}': 64 }
  return [{ format: 1, facts }, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('')
}

/** Tabs of TensorBoard, and a text that each shows. The pages are the same whichever loader feeds them. */
const pages = [
  ['text', 'Possible overfitting'],
  ['images', 'evidence/essentials/overfitting-sustained'],
  ['custom_scalars', 'essentials/overfitting-sustained'],
  ['hparams', 'optimizer.learning_rate'],
] as const

interface Sample {
  readonly blob_key: string
  readonly step: number
}

describe.skipIf(python === '').each<Loader>(['rust', 'python'])(
  'TensorBoard with its %s loader',
  (loader) => {
    const logDir = mkdtempSync(join(tmpdir(), 'scram-evidence-'))
    let board: TensorboardServer

    beforeAll(async () => {
      for (const [name, rises] of [
        ['sick', true],
        ['sound', false],
      ] as const) {
        const file = join(logDir, `${name}.jsonl`)
        writeFileSync(file, recording(rises))
        await scram(['watch', '--once', file, '--tensorboard', join(logDir, name)])
      }
      board = await startTensorboard(python, logDir, loader)
      await eventually(
        () => board.get<object>('/data/plugin/images/tags'),
        (runs) => 'sick/scram' in runs,
      )
    }, 120_000)

    afterAll(async () => {
      await board?.stop()
      rmSync(logDir, { recursive: true, force: true })
    })

    test('shows a picture of what a finding rests on, and none of a sound run', async () => {
      const runs = await board.get<Record<string, object>>('/data/plugin/images/tags')
      const tag = 'evidence/essentials/overfitting-sustained'
      expect(Object.entries(runs).map(([run, tags]) => [run, Object.keys(tags)])).toEqual([
        ['sick/scram', [tag]],
      ])
      const samples = await board.get<Sample[]>('/data/plugin/images/images', {
        run: 'sick/scram',
        tag,
        sample: '0',
      })
      const query = (samples as unknown as { query: string }[])[0]?.query
      const picture = await fetch(`${board.address}/data/plugin/images/individualImage?${query}`)
      expect(picture.headers.get('content-type')).toBe('image/png')
      expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(5_000)
    })

    test('groups the evidence in charts of its own', async () => {
      const layout = await board.get('/data/plugin/custom_scalars/layout')
      expect(layout).toMatchObject({
        category: [
          {
            title: 'essentials/overfitting-sustained',
            chart: [
              { title: 'val_loss', multiline: { tag: ['^epoch/val_loss$'] } },
              { title: 'loss', multiline: { tag: ['^epoch/loss$'] } },
            ],
          },
        ],
      })
    })

    test('tells in a table which runs are sick', async () => {
      const allowedStatuses = ['STATUS_SUCCESS', 'STATUS_RUNNING', 'STATUS_UNKNOWN', 'STATUS_FAILURE']
      const question = { startIndex: 0, sliceSize: 10, colParams: [], allowedStatuses }
      await board.ask('/data/plugin/hparams/experiment', {})
      const { sessionGroups } = await board.ask<{ sessionGroups: Row[] }>(
        '/data/plugin/hparams/session_groups',
        question,
      )
      const rows = sessionGroups.map(({ name, hparams, metricValues }) => [
        name,
        hparams,
        metricValues.find(({ name: { tag } }) => tag === 'found/warnings')?.value,
      ])
      expect(rows.sort()).toEqual([
        ['sick/scram', { 'optimizer.learning_rate': 0.01 }, 1],
        ['sound/scram', { 'optimizer.learning_rate': 0.001 }, 0],
      ])
    })

    test.skipIf(!chromium).each(loader === 'rust' ? pages : [])(
      'the page of %s shows it',
      async (tab, text) => {
        await withPage(`${board.address}/#${tab}`, async (page) => {
          // Its components keep what they show in shadow trees, which this selector looks into.
          const shown = await page.waitForSelector(`::-p-text(${text})`, { timeout: 30_000 })
          expect(await shown?.isVisible()).toBe(true)
          if (process.env.SCRAM_PICTURES) {
            await page.waitForNetworkIdle()
            await page.screenshot({
              path: join(process.env.SCRAM_PICTURES, `tensorboard-${tab}.png`) as `${string}.png`,
            })
          }
        })
      },
      60_000,
    )
  },
)

interface Row {
  readonly name: string
  readonly hparams: Readonly<Record<string, unknown>>
  readonly metricValues: readonly { readonly name: { readonly tag: string }; readonly value: number }[]
}
