import type { Facts, Observation } from '@scram/core'
import type { LogItem } from '../format/reading/log-item.ts'
import { createAssembler, type RunStage } from './assembler.ts'
import { choosePreset, type SeenTag } from './choose-preset.ts'
import type { Preset, TagRule } from './preset.ts'
import { factsIn } from './run-facts.ts'

/** What a run's event files tell, as a training tells it. */
export interface RunSource {
  /** Takes what one of its files says. */
  add(file: FileOfRun, item: LogItem): void
  take(stage: RunStage): RunNews
}

/** A file, and the part of the run that it is in: `train`. */
export interface FileOfRun {
  readonly path: string
  readonly part: string | undefined
  /** The name of the folder that it is in. */
  readonly folder: string
}

export interface RunNews {
  /** Facts that are new. */
  readonly facts: Facts
  readonly observations: readonly Observation[]
  /** The preset that was chosen, once. */
  readonly preset?: Preset
}

type ValueItem = Extract<LogItem, { readonly tag: string }>

interface Waiting {
  readonly file: FileOfRun
  readonly item: ValueItem
}

/** A source that reads by one preset, or by the one that fits best. */
export function createRunSource(presets: readonly Preset[]): RunSource {
  const assembler = createAssembler()
  /** What came before it was clear how to read it. */
  let waiting: Waiting[] = []
  const seen = new Map<string, SeenTag>()
  let preset: Preset | undefined
  let facts: Record<string, Facts[string]> = {}
  const newestStep = new Map<string, number>()
  const newestEpoch = new Map<string, number>()
  const rules = new Map<string, { readonly rule: TagRule; readonly metric: string } | undefined>()

  function ruleFor(tag: string, part: string | undefined, by: Preset): ReturnType<typeof rules.get> {
    const key = `${part ?? ''}\n${tag}`
    if (rules.has(key)) return rules.get(key)
    const rule = by.tags.find((each) => (each.part === undefined || each.part === part) && each.tag.test(tag))
    const metric =
      rule?.metric === undefined ? '' : (rule.tag.exec(tag)?.[0] ?? '').replace(rule.tag, rule.metric)
    const found = rule && { rule, metric: metric.toLowerCase() }
    rules.set(key, found)
    return found
  }

  function read({ file, item }: Waiting, by: Preset): void {
    if (item.kind !== 'scalar') {
      Object.assign(facts, factsIn(item, by))
      return
    }
    const { tag, step, value } = item
    const found = ruleFor(tag, file.part, by)
    if (!found) return
    const { rule, metric } = found
    if (rule.at === 'epoch') {
      const epoch = step - (rule.from ?? 1) + 1
      const last = newestStep.get(file.path)
      // In one file, what is told of an epoch comes after its steps.
      if (last !== undefined && epoch > (newestEpoch.get(file.path) ?? 0))
        assembler.add({ metric, at: 'end', place: last, value: 0 })
      newestEpoch.set(file.path, epoch)
      assembler.add({ metric, at: 'epoch', place: epoch, value })
      return
    }
    if (rule.at === 'step') newestStep.set(file.path, step)
    assembler.add({ metric, at: rule.at, place: step, value })
  }

  return {
    add(file, item) {
      if (!('tag' in item)) return
      if (preset) {
        read({ file, item }, preset)
        return
      }
      seen.set(`${file.folder}\n${item.tag}`, { tag: item.tag, folder: file.folder })
      waiting.push({ file, item })
    },
    take(stage) {
      let chosen: Preset | undefined
      if (!preset && waiting.length > 0 && (stage !== 'more' || waiting.length > 1_000)) {
        chosen = choosePreset(presets, [...seen.values()])
        preset = chosen
        if (chosen) {
          Object.assign(facts, chosen.constants)
          for (const each of waiting) read(each, chosen)
        }
        waiting = []
      }
      const news = facts
      facts = {}
      return { facts: news, observations: assembler.take(stage), ...(chosen && { preset: chosen }) }
    },
  }
}
