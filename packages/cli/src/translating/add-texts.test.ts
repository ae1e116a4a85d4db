import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { addTexts } from './add-texts.ts'

const file = `# Mine.
# SCRAM
name: 스크램 # as it sounds

metrics:
  loss:
    title: 손실
    log:
      any: >-
        손실을
        기록하세요
  "optimizer.name": { title: 옵티마이저 }

# The last.
units:
  epochs: 에포크
`

function added(text: string, ...keys: readonly string[]): string {
  return addTexts(text, Object.fromEntries(keys.map((key) => [key, { text: `source of ${key}` }])), {})
}

describe('what a file lacks is added', () => {
  test.each([
    ['a section', 'verdict.yes', ['verdict', 'yes']],
    ['a text of a section', 'units.steps', ['units', 'steps']],
    ['a text of a section in the middle', 'metrics.val_loss.title', ['metrics', 'val_loss', 'title']],
    ['a text after one of several lines', 'metrics.loss.log.keras', ['metrics', 'loss', 'log', 'keras']],
    ['a name with dots', 'metrics.model.loss.title', ['metrics', 'model.loss', 'title']],
    ['a text at the top', 'greeting', ['greeting']],
  ])('%s', (_what, key, way) => {
    const text = added(file, key)
    expect(way.reduce((at, name) => at[name], parse(text))).toBe('')
    expect(text).toContain(`# source of ${key}`)
    // Every line that was there is there, in its order.
    const lines = new Set(file.split('\n'))
    expect(text.split('\n').filter((line) => lines.has(line) && line !== '')).toEqual(
      file.split('\n').filter((line) => line !== ''),
    )
  })

  test('all at once, where maps end together too', () => {
    const keys = [
      'metrics.loss.log.keras',
      'metrics.val_loss.title',
      'units.steps',
      'verdict.no',
      'metrics.loss.x',
    ]
    const document = parse(added(file.slice(0, file.indexOf('  "optimizer')), ...keys))
    expect(document).toMatchObject({
      metrics: { loss: { log: { any: '손실을 기록하세요', keras: '' }, x: '' }, val_loss: { title: '' } },
      units: { steps: '' },
      verdict: { no: '' },
    })
  })

  test.each(['', '# only a comment', 'name: 스크램'])('to %j', (text) => {
    expect(parse(added(text, 'units.steps'))).toMatchObject({ units: { steps: '' } })
  })

  test('nothing to a map in braces, nor where a text stands in the way', () => {
    expect(added(file, 'metrics.optimizer.name.log.any', 'name.short')).toBe(file)
  })
})
