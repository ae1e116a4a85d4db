import type { Facts, Observation } from '@scram/core'
import type { ReadEvent, ReadValue } from '../format/read-event.ts'
import { createAssembler, type RunStage } from './assembler.ts'
import { choosePreset, type SeenTag } from './choose-preset.ts'
import type { Preset, TagRule } from './preset.ts'
import { factsIn } from './run-facts.ts'

/** What a run's event files tell, as a training tells it. */
export interface RunSource {
  /** Takes an event of one of its files. */
  add(file: FileOfRun, event: ReadEvent): void
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

interface Waiting {
  readonly file: FileOfRun
  readonly step: number
  readonly value: ReadValue
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

  function read({ file, step, value }: Waiting, by: Preset): void {
    if (value.scalar === undefined) {
      Object.assign(facts, factsIn(value, by))
      return
    }
    const found = ruleFor(value.tag, file.part, by)
    if (!found) return
    const { rule, metric } = found
    if (rule.at === 'epoch') {
      const epoch = step - (rule.from ?? 1) + 1
      const last = newestStep.get(file.path)
      // In one file, what is told of an epoch comes after its steps.
      if (last !== undefined && epoch > (newestEpoch.get(file.path) ?? 0))
        assembler.add({ metric, at: 'end', place: last, value: 0 })
      newestEpoch.set(file.path, epoch)
      assembler.add({ metric, at: 'epoch', place: epoch, value: value.scalar })
      return
    }
    if (rule.at === 'step') newestStep.set(file.path, step)
    assembler.add({ metric, at: rule.at, place: step, value: value.scalar })
  }

  return {
    add(file, { step, values }) {
      for (const value of values) {
        if (preset) {
          read({ file, step, value }, preset)
          continue
        }
        seen.set(`${file.folder}\n${value.tag}`, { tag: value.tag, folder: file.folder })
        waiting.push({ file, step, value })
      }
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
