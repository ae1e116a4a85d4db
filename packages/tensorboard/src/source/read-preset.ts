import type { Preset, TagRule } from './preset.ts'

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

  const top = map(document, 'preset')
  const unknown = Object.keys(top).find((key) => !keys.includes(key))
  if (unknown !== undefined) fail(`unknown key "${unknown}"; the keys are ${keys.join(', ')}`)
  const detect = map(top.detect, 'detect')
  return {
    name: text(top.preset, 'preset'),
    title: text(top.title, 'title'),
    detect: {
      tags: list(detect.tags, 'detect.tags').map((each) => pattern(each, 'detect.tags')),
      folders: list(detect.folders, 'detect.folders').map((each) => pattern(each, 'detect.folders')),
    },
    parts: entries(top.parts, 'parts', pattern),
    tags: list(top.tags, 'tags').map((each, index): TagRule => {
      const { tag, part, metric, at, from } = map(each, `tags[${index}]`)
      if (!places.includes(String(at))) fail(`tags[${index}]: "at" may be ${places.join(', ')}`)
      if (metric === undefined && at !== 'end') fail(`tags[${index}] has no "metric"`)
      return {
        tag: pattern(tag, `tags[${index}].tag`),
        at: at as TagRule['at'],
        ...(part !== undefined && { part: text(part, 'part') }),
        ...(metric !== undefined && { metric: text(metric, 'metric') }),
        ...(typeof from === 'number' && { from }),
      }
    }),
    texts: list(top.texts, 'texts').map((each, index) => {
      const { tag, facts } = map(each, `texts[${index}]`)
      return { tag: pattern(tag, `texts[${index}].tag`), facts: entries(facts, 'facts', text) }
    }),
    hparams: entries(top.hparams, 'hparams', (value, what) =>
      list(value, what).map((each) => text(each, what)),
    ),
    constants: map(top.constants, 'constants') as Preset['constants'],
  }
}

const keys = ['preset', 'title', 'detect', 'parts', 'tags', 'texts', 'hparams', 'constants']
