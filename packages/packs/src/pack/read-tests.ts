import type { Case, Recording } from '../examples/case.ts'
import type { Files } from '../pack-source.ts'
import { isPlain, own, type Plain } from '../plain.ts'
import type { Path, Report } from '../problem.ts'
import type { ExampleScope } from '../rule/example-scope.ts'
import { readExample } from '../rule/read-example.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import { isLocale } from './locale.ts'

/** What a test file says. */
export interface Tests {
  /** Languages in which all that the rule reports, in its examples too, must have words of its own. */
  readonly locales: readonly string[]
  readonly cases: readonly Case[]
}

const nothing: Tests = { locales: [], cases: [] }

/**
 * Reads <rule>.test.yaml. What is at fault is reported and left out.
 *
 * @param scope that of the rule; where the rule has mistakes, there is none, and only the shape of the file is checked
 * @param recordings those in the folder of the pack; unless they are known, every path in it is taken as it is
 */
export function readTests(
  { file, value, report }: YamlFile,
  scope: ExampleScope | undefined,
  recordings: Files | undefined,
): Tests {
  if (value === undefined) return nothing
  checkShape('test', value, [], report)
  if (!isPlain(value)) return nothing
  const locales = readLocales(value.locales, report)
  const items = Array.isArray(value.cases) ? value.cases : []
  const cases = items.flatMap((item: unknown, index): readonly Case[] => {
    const path = ['cases', index]
    if (!scope) {
      checkShape('case', item, path, report)
      return []
    }
    const example = readExample('case', item, path, { ...scope, report })
    if (!example || !isPlain(item)) return []
    const recording = readRecording(item, path, recordings, report)
    if (recording === 'at fault') return []
    return [
      {
        ...example,
        in: 'test',
        file,
        path,
        locales,
        ...(recording && { recording }),
        ...(item.known_problem !== undefined && { knownProblem: item.known_problem as string }),
      },
    ]
  })
  return { locales, cases }
}

function readLocales(value: unknown, report: Report): readonly string[] {
  const locales = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  for (const [index, locale] of locales.entries()) {
    if (isLocale(locale)) continue
    report('bad-locale', ['locales', index], `${quote(locale)} is not a language`, {
      hint: 'write en, fr or pt-BR',
    })
  }
  return locales.filter(isLocale)
}

function readRecording(
  item: Plain,
  path: Path,
  recordings: Files | undefined,
  report: Report,
): Recording | undefined | 'at fault' {
  if (typeof item.recording !== 'string') return undefined
  const name = item.recording
  const place = [...path, 'recording']
  for (const key of ['series', 'steps_per_epoch']) {
    if (!Object.hasOwn(item, key)) continue
    report('misplaced-key', [...path, key], `a case has a recording or ${key}, not both`, {
      at: 'key',
      hint: 'leave one of them out',
    })
    return 'at fault'
  }
  if (!isInside(name)) {
    report('outside-folder', place, `${quote(name)} leads out of the folder of the pack`, {
      hint: 'put the recording into it and write its path from there: recordings/run.csv',
    })
    return 'at fault'
  }
  if (!/\.(?:jsonl|csv)$/iu.test(name)) {
    report('bad-recording', place, `${quote(name)} is neither a .jsonl nor a .csv file`)
    return 'at fault'
  }
  if (!recordings) return { path: name, file: name }
  const file = own(recordings, name)
  if (file !== undefined) return { path: name, file }
  const known = Object.keys(recordings)
  report('unknown-recording', place, `the folder of the pack has no recording ${quote(name)}`, {
    hint:
      didYouMean(name, known) ??
      (known.length > 0 ? `there is ${known.slice(0, 5).join(', ')}` : 'put a .jsonl or .csv file there'),
  })
  return 'at fault'
}

/** Whether a path is made of plain names only, so that it stays in its folder on every system. */
function isInside(path: string): boolean {
  return path.split('/').every((part) => /^(?!\.{0,2}$)[^\\:\p{Cc}]+$/u.test(part))
}
