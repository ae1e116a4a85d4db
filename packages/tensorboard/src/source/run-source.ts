import { type Facts, formatKey, type Observation } from '@scram/core'
import type { HistogramItem, LogItem, LogVisitor } from '../format/reading/log-item.ts'
import { createAssembler, type RunStage } from './assembler.ts'
import { choosePreset, type SeenTag } from './choose-preset.ts'
import { histogramStatistics, type Statistic } from './histogram-statistics.ts'
import { NumberQueue } from './number-queue.ts'
import { PartSum } from './part-sum.ts'
import type { HistogramRule, Preset, TagRule } from './preset.ts'
import { factsIn } from './run-facts.ts'

/** What a run's event files tell, as a training tells it. */
export interface RunSource {
  /** Gives who takes what one of its files says, from its beginning on. */
  open(file: FileOfRun): LogVisitor
  take(stage: RunStage): RunNews
  /**
   * A source to read the run with from its beginning, where what has come since its preset was chosen speaks for another:
   * a framework may write what it is told by only when its first epoch is over.
   */
  reread(): RunSource | undefined
}

/** Where in a run a file is. */
export interface FileOfRun {
  /** The part of the run: `train`. */
  readonly part: string | undefined
  /** The name of the folder that it is in. */
  readonly folder: string
}

export interface RunNews {
  /** Facts that are new. */
  readonly facts: Facts
  /** What has happened, to be gone through once, to its end, before the source is given more. */
  readonly observations: Iterable<Observation>
  /** The preset that was chosen, once. */
  readonly preset?: Preset
  /** The tags of its numbers, where the preset that was chosen knows none of them. */
  readonly unknownTags?: readonly string[]
}

/** The numbers of a tag of a file, or one statistic of its histograms, and what the preset makes of them. */
interface Stream extends SeenTag {
  readonly place: PlaceInFile
  readonly part: string | undefined
  readonly statistic: Statistic | undefined
  /** `undefined` before it was looked for, `null` where there is none. */
  rule: TagRule | HistogramRule | null | undefined
  /** The metric's number in the assembler. */
  metric: number
}

/** How far a file has been read. */
interface PlaceInFile {
  newestStep: number | undefined
  newestEpoch: number
}

/** After so many numbers, a run that goes on coming in is read by what has been seen of it. */
const enoughToTell = 1_000
const nothing: RunNews = { facts: {}, observations: [] }

/**
 * A source that reads by one preset, or by the one that fits best.
 *
 * @param known Tags that are known to come, by their folder and name.
 */
export function createRunSource(
  presets: readonly Preset[],
  known: ReadonlyMap<string, SeenTag> = new Map(),
): RunSource {
  const assembler = createAssembler()
  const streams: Stream[] = []
  /** What has come and is not assembled yet: at first it is not clear how to read it. */
  const numbers = new NumberQueue()
  const others: LogItem[] = []
  const sums = new Map<number, PartSum>()
  const seen = new Map(known)
  /** How many tags the preset was chosen by. */
  let weighed = 0
  let preset: Preset | undefined

  function sumOf(metric: number, tag: string, step: number, value: number): number | undefined {
    const sum = sums.get(metric) ?? new PartSum()
    sums.set(metric, sum)
    return sum.add(tag, step, value)
  }

  /** Finds out what a preset makes of a tag: its first rule that fits. */
  function interpret(stream: Stream, { tags, histograms }: Preset): void {
    const { tag, part, statistic } = stream
    const rules: readonly (TagRule | HistogramRule)[] = statistic === undefined ? tags : histograms
    const rule = rules.find((each) => (each.part === undefined || each.part === part) && each.tag.test(tag))
    stream.rule = rule ?? null
    if (!rule) return
    const [fitting = ''] = rule.tag.exec(tag) ?? []
    const filled = (pattern: string): string => fitting.replace(rule.tag, pattern)
    stream.metric = assembler.numberOf(
      'of' in rule
        ? formatKey(`${rule.of}_${statistic}`, { layer: filled(rule.layer).replaceAll(/[,{}]/g, '_') })
        : filled(rule.metric ?? '').toLowerCase(),
    )
  }

  function assemble(stream: Stream, step: number, one: number, by: Preset): void {
    if (stream.rule === undefined) interpret(stream, by)
    const { rule, metric, place } = stream
    if (!rule) return
    const value = 'sum' in rule && rule.sum ? sumOf(metric, stream.tag, step, one) : one
    if (value === undefined) return
    if (rule.at === 'epoch') {
      const epoch = step - (rule.from ?? 1) + 1
      // In one file, what is told of an epoch comes after its steps.
      if (place.newestStep !== undefined && epoch > place.newestEpoch)
        assembler.add(metric, 'end', place.newestStep, value)
      place.newestEpoch = epoch
      assembler.add(metric, 'epoch', epoch, value)
      return
    }
    if (rule.at === 'step') place.newestStep = step
    assembler.add(metric, rule.at, step, value)
  }

  return {
    open({ part, folder }) {
      const place: PlaceInFile = { newestStep: undefined, newestEpoch: 0 }
      const byTag = new Map<string, number>()
      const byStatistic = new Map<string, Map<string, number>>()
      const see = (tag: string): void => {
        seen.set(`${folder}\n${tag}`, { tag, folder })
      }
      const newStream = (tag: string, statistic?: Statistic): number =>
        streams.push({ tag, folder, part, place, statistic, rule: undefined, metric: 0 }) - 1

      /** What a histogram tells is a few numbers, however many buckets it has. */
      function takeHistogram({ tag, step, ...histogram }: HistogramItem): void {
        const known = byStatistic.get(tag) ?? new Map<string, number>()
        byStatistic.set(tag, known)
        for (const [statistic, value] of Object.entries(histogramStatistics(histogram))) {
          const index = known.get(statistic) ?? newStream(tag, statistic as Statistic)
          known.set(statistic, index)
          numbers.add(index, step, value)
        }
      }

      return {
        scalar(tag, step, value) {
          let index = byTag.get(tag)
          if (index === undefined) {
            index = newStream(tag)
            byTag.set(tag, index)
            see(tag)
          }
          numbers.add(index, step, value)
        },
        item(item) {
          if ('tag' in item) see(item.tag)
          if (item.kind === 'histogram') takeHistogram(item)
          if (item.kind === 'text' || item.kind === 'hparams') others.push(item)
        },
      }
    },

    take(stage) {
      let chosen: Preset | undefined
      if (!preset) {
        if (stage === 'more' && numbers.size <= enoughToTell) return nothing
        if (seen.size > 0) chosen = choosePreset(presets, [...seen.values()])
        preset = chosen
        weighed = seen.size
      }
      const by = preset
      if (by) assembler.expect(numbers.size)
      // What nobody can read is not kept.
      numbers.drain((index, step, value) => by && assemble(streams[index] as Stream, step, value, by))
      const texts = others.splice(0)
      if (!by) return nothing
      const { constants } = chosen ?? {}
      const facts: Facts = Object.assign({ ...constants }, ...texts.map((item) => factsIn(item, by)))
      const scalars = chosen ? streams.filter(({ statistic }) => statistic === undefined) : []
      const isUnknown = scalars.length > 0 && scalars.every(({ rule }) => rule === null)
      return {
        facts,
        observations: assembler.take(stage),
        ...(chosen && { preset: chosen }),
        ...(isUnknown && { unknownTags: [...new Set(scalars.map(({ tag }) => tag))] }),
      }
    },

    reread() {
      if (!preset || seen.size === weighed) return undefined
      weighed = seen.size
      return choosePreset(presets, [...seen.values()]) === preset ? undefined : createRunSource(presets, seen)
    },
  }
}
