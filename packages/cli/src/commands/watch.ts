import { join, resolve } from 'node:path'
import { createWatch, type Report, type Severity, type Sink, type Watch } from '@scram/core'
import {
  createConsoleSink,
  createNarrator,
  formatJson,
  formatMarkdown,
  formatMarkdownRollUp,
  localiseCatalogue,
} from '@scram/messages'
import { type PackSet, placeOfWords } from '@scram/packs'
import { followLogDirectory, openTensorboardSink } from '@scram/tensorboard/node'
import pc from 'picocolors'
import { openPacks } from '../open-packs.ts'
import { type LanguageOptions, type OpenWords, openWords } from '../open-words.ts'
import type { Terminal } from '../terminal.ts'
import { isFolder, objectionTo } from '../watching/check-paths.ts'
import { nameSpeakers } from '../watching/name-speakers.ts'
import { openPresets } from '../watching/open-presets.ts'
import { formatOf, nameOf, readPieces } from '../watching/read-pieces.ts'
import { tellLogProblem, tellRecordingProblem, tellUnreadable } from '../watching/tell-problem.ts'
import { watchLogs } from '../watching/watch-logs.ts'
import { watchRecording } from '../watching/watch-recording.ts'

export interface WatchOptions extends LanguageOptions {
  readonly once?: boolean
  readonly pack: readonly string[]
  /** The framework whose code is shown; each one's unless given. */
  readonly framework?: string
  readonly json?: boolean
  readonly tensorboard?: string
  /** How the tags of event files are read; found out unless given. */
  readonly preset?: readonly string[]
  readonly failOn: Severity | 'never'
}

const gravity: Readonly<Record<Severity | 'never', number>> = { info: 1, warning: 2, error: 3, never: 4 }

/**
 * Watches recordings and folders of event files, each run by itself, and prints what SCRAM says the moment it says it. Exit status 1 where a
 * finding was at least as grave as `failOn`, 2 where a recording could not be judged.
 */
export async function watch(
  terminal: Terminal,
  allPaths: readonly string[],
  options: WatchOptions,
): Promise<void> {
  const paths = [...new Set(allPaths)]
  const spoken = openWords(terminal, options)
  const { voice } = spoken
  const objections = paths.flatMap((path) => objectionTo(voice, path, terminal.cwd) ?? [])
  if (objections.length > 0) throw new Error(objections.join('\n'))

  let gravest = 0
  const note = (report: Report): void => {
    if (report.state !== 'resolved') gravest = Math.max(gravest, gravity[report.severity])
  }
  const set = openPacks(options.pack, terminal.cwd, spoken)
  const openWatch = prepareWatches(terminal, spoken, set, paths, options, note)
  const presets = openPresets(options.preset ?? [], { cwd: terminal.cwd, catalogue: set.catalogue })

  const follow = !options.once
  const stop = new AbortController()
  const forgetInterrupt = follow || paths.includes('-') ? terminal.onInterrupt(() => stop.abort()) : () => {}
  if (follow && paths.some((path) => path !== '-')) {
    const names = voice.list(paths.map((path) => nameOf(voice, path)))
    terminal.err(`${voice.say('watch.watching', { names })}\n`)
  }

  const watchOne = async (path: string): Promise<boolean> => {
    const file = nameOf(voice, path)
    try {
      if (isFolder(path, terminal.cwd)) {
        const hasBegun = await watchLogs(
          followLogDirectory(resolve(terminal.cwd, path), {
            presets,
            follow,
            signal: stop.signal,
            onProblem: (problem) => terminal.err(tellLogProblem(voice, problem)),
          }),
          {
            openWatch: (run) => openWatch(join(path, run)),
            onPreset: (run, { name, title }) => {
              const framework = voice.find(`presets.${name}`) ?? title
              terminal.err(`${voice.say('watch.read_as', { file: join(path, run), framework })}\n`)
            },
            onRestart: (run) =>
              terminal.err(`${voice.say('watch.begins_anew', { file: join(path, run) })}\n`),
            onUnknownTags: (run, tags) =>
              terminal.err(
                `${voice.say('watch.unknown_tags', { file: join(path, run), tags: voice.list(firstOf(tags)) })}\n`,
              ),
          },
        )
        if (!hasBegun) terminal.err(`${voice.say('watch.nothing', { file })}\n`)
        return hasBegun
      }
      const hasBegun = await watchRecording(readPieces(terminal, path, follow, stop.signal), {
        file,
        ...formatOf(path),
        openWatch: () => openWatch(path),
        onProblem: (problem) => terminal.err(tellRecordingProblem(voice, problem)),
        onRestart: () => terminal.err(`${voice.say('watch.begins_anew', { file })}\n`),
      })
      if (!hasBegun) terminal.err(`${voice.say('watch.nothing', { file })}\n`)
      return hasBegun
    } catch (error) {
      terminal.err(`${tellUnreadable(voice, file, error)}\n`)
      return false
    }
  }

  const judged: boolean[] = []
  // Finished files are told one after the other; those that grow speak up as they do.
  if (follow) judged.push(...(await Promise.all(paths.map(watchOne))))
  else for (const path of paths) judged.push(await watchOne(path))
  forgetInterrupt()
  terminal.setExitStatus(judged.includes(false) ? 2 : gravest >= gravity[options.failOn] ? 1 : 0)
}

/** So many tags that they can be read at a glance. */
function firstOf(tags: readonly string[]): readonly string[] {
  return tags.length > 8 ? [...tags.slice(0, 8), '…'] : tags
}

/** Gives what opens the watch of a run. */
function prepareWatches(
  terminal: Terminal,
  spoken: OpenWords,
  set: PackSet,
  paths: readonly string[],
  { framework: name, json, tensorboard }: WatchOptions,
  note: (report: Report) => void,
): (path: string) => Watch {
  const { rules, words, catalogue } = set
  const { locale, locales, words: ownWords, voice, warn } = spoken
  const framework = name === undefined ? {} : { framework: name }
  const placeOf = placeOfWords(set)
  const narrator = createNarrator({ ...set, locales, locale, warn, placeOf, ...framework })
  const style = pc.createColors(terminal.color)
  const titles = localiseCatalogue(catalogue, voice, words)
  const isOne = paths.length === 1 && !paths.some((path) => isFolder(path, terminal.cwd))
  const say = json ? terminal.err : terminal.out
  const speakerOf = isOne ? () => say : nameSpeakers(say, (name) => style.bold(`── ${name} ──`))

  const sinksOf = (path: string): readonly Sink[] => {
    const name = nameOf(voice, path)
    const { columns, color } = terminal
    const console = createConsoleSink({
      write: speakerOf(name),
      columns,
      color: color && !json,
      words: ownWords,
      ...framework,
    })
    const inJson = (report: Report): void => {
      const line = formatJson(report)
      terminal.out(isOne ? `${line}\n` : `{"run":${JSON.stringify(name)},${line.slice(1)}\n`)
    }
    return [
      { name: 'exit status', report: note },
      json ? { ...console, report: inJson } : console,
      ...(tensorboard === undefined
        ? []
        : [
            openTensorboardSink({
              logDir: isOne ? tensorboard : join(tensorboard, name.replaceAll(/[^\w.-]+/g, '_')),
              formatReport: (report) => formatMarkdown(report, { words: ownWords, ...framework }),
              formatRollUp: (rollUp) => formatMarkdownRollUp(rollUp, { words: ownWords }),
              headings: { error: voice.say('severity.error'), warning: voice.say('severity.warning') },
              pictures: 'live',
              describeMetric: (metric) => titles.metrics[metric]?.title,
            }),
          ]),
    ]
  }
  return (path) => createWatch({ rules, catalogue, narrator, warn, sinks: sinksOf(path) })
}
