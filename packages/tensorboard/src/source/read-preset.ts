import type { HistogramRule, Preset, TagRule } from './preset.ts'

const placeKeys = ['tag', 'part', 'at', 'from']
const places = ['step', 'epoch', 'end_of_epoch', 'end']

/**
 * Makes a preset of the document of its file.
 *
 * @throws TypeError with what is wrong, in words for whoever wrote it.
 */
export function readPreset(document: unknown, file: string): Preset {
  const fail = (what: string): never => {
    throw new TypeError(`${file}: ${what}`)
  }
  const map = (value: unknown, what: string): Readonly<Record<string, unknown>> => {
    if (value === undefined) return {}
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
    return fail(`"${what}" should be a map of keys`)
  }
  const list = (value: unknown, what: string): readonly unknown[] =>
    value === undefined ? [] : Array.isArray(value) ? value : fail(`"${what}" should be a list`)
  const text = (value: unknown, what: string): string =>
    typeof value === 'string' ? value : fail(`"${what}" should be text`)
  const pattern = (value: unknown, what: string): RegExp => {
    const source = text(value, what)
    try {
      return new RegExp(source, 'iu')
    } catch {
      return fail(`"${what}": ${source} is not a regular expression`)
    }
  }
  const entries = <Value>(
    value: unknown,
    what: string,
    read: (value: unknown, what: string) => Value,
  ): Record<string, Value> =>
    Object.fromEntries(
      Object.entries(map(value, what)).map(([key, each]) => [key, read(each, `${what}.${key}`)]),
    )

  /** A map that has no other keys than these. */
  const shape = (
    value: unknown,
    what: string,
    keys: readonly string[],
  ): Readonly<Record<string, unknown>> => {
    const found = map(value, what)
    const unknown = Object.keys(found).find((key) => !keys.includes(key))
    if (unknown !== undefined)
      fail(`"${what}" has an unknown key "${unknown}"; its keys are ${keys.join(', ')}`)
    return found
  }

  /** Which tags are meant, and where their values belong. */
  const place = ({ tag, part, at, from }: Readonly<Record<string, unknown>>, here: string): TagRule => {
    if (!places.includes(String(at))) fail(`"${here}.at" may be ${places.join(', ')}`)
    if (from !== undefined && from !== 0 && from !== 1) fail(`"${here}.from" may be 0 or 1`)
    return {
      tag: pattern(tag, `${here}.tag`),
      at: at as TagRule['at'],
      ...(part !== undefined && { part: text(part, `${here}.part`) }),
      ...(typeof from === 'number' && { from }),
    }
  }

  const top = shape(document, 'preset', [
    'preset',
    'title',
    'detect',
    'parts',
    'tags',
    'histograms',
    'texts',
    'hparams',
    'constants',
  ])
  const detect = shape(top.detect, 'detect', ['tags', 'folders'])
  return {
    name: text(top.preset, 'preset'),
    title: text(top.title, 'title'),
    detect: {
      tags: list(detect.tags, 'detect.tags').map((each) => pattern(each, 'detect.tags')),
      folders: list(detect.folders, 'detect.folders').map((each) => pattern(each, 'detect.folders')),
    },
    parts: entries(top.parts, 'parts', pattern),
    tags: list(top.tags, 'tags').map((each, index): TagRule => {
      const here = `tags[${index}]`
      const found = shape(each, here, [...placeKeys, 'metric', 'sum'])
      const { metric, at, sum } = found
      if (metric === undefined && at !== 'end') fail(`"${here}" has no "metric"`)
      if (sum !== undefined && typeof sum !== 'boolean') fail(`"${here}.sum" may be true or false`)
      return {
        ...place(found, here),
        ...(metric !== undefined && { metric: text(metric, `${here}.metric`) }),
        ...(sum === true && { sum }),
      }
    }),
    histograms: list(top.histograms, 'histograms').map((each, index): HistogramRule => {
      const here = `histograms[${index}]`
      const found = shape(each, here, [...placeKeys, 'of', 'layer'])
      return {
        ...place(found, here),
        of: text(found.of, `${here}.of`),
        layer: text(found.layer, `${here}.layer`),
      }
    }),
    texts: list(top.texts, 'texts').map((each, index) => {
      const { tag, facts } = shape(each, `texts[${index}]`, ['tag', 'facts'])
      return {
        tag: pattern(tag, `texts[${index}].tag`),
        facts: entries(facts, `texts[${index}].facts`, text),
      }
    }),
    hparams: entries(top.hparams, 'hparams', (value, what) =>
      list(value, what).map((each) => text(each, what)),
    ),
    constants: map(top.constants, 'constants') as Preset['constants'],
  }
}
