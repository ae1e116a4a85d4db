import type { Watch } from '@scram/core'
import { formatMarkdown, formatMarkdownRollUp, voiceOf } from '@scram/messages'
import { readCourseFolder, readLocales } from '@scram/messages/node'
import { findPacks, readShippedCatalogue } from '@scram/packs/node'
import { openTensorboardSink } from '@scram/tensorboard/node'
import { checkOptions } from '../options.ts'
import { prepareWatches } from '../prepare-watches.ts'
import type { ScramOptions } from './options.ts'

/**
 * Finds the packs on disk and gives what opens the watch of each training, which prints to standard error and writes
 * a new run below `logDir`.
 *
 * @throws PackError when a pack cannot be used; TypeError when an option does not exist.
 */
export function prepare(options: ScramOptions): () => Watch {
  checkOptions(options, { packs: true, logDir: true, messages: true })
  const {
    packs = ['essentials'],
    locale = 'en',
    logDir,
    messages,
    onFinding,
    sinks = [],
    quiet = false,
  } = options
  const { sources, problems } = findPacks([packs].flat(), { cwd: process.cwd() })
  const { stderr } = process
  return prepareWatches({
    packs: sources,
    problems,
    catalogue: readShippedCatalogue(),
    locales: readLocales(),
    ...(messages !== undefined && { course: readCourseFolder(messages, process.cwd(), warn) }),
    locale,
    warn,
    ...(onFinding && { onFinding }),
    ...(!quiet && {
      print: {
        write: (text) => void stderr.write(text),
        color: stderr.isTTY && !process.env.NO_COLOR,
        ...(stderr.columns > 0 && { columns: Math.min(stderr.columns, 100) }),
      },
    }),
    openSinks: (words, catalogue) => [
      ...sinks,
      ...(logDir === undefined
        ? []
        : [
            openTensorboardSink({
              logDir,
              formatReport: (report) => formatMarkdown(report, { words, framework: 'tfjs' }),
              formatRollUp: (rollUp) => formatMarkdownRollUp(rollUp, { words }),
              headings: {
                error: voiceOf(words).say('severity.error'),
                warning: voiceOf(words).say('severity.warning'),
              },
              describeMetric: (name) => catalogue.metrics[name]?.title,
            }),
          ]),
    ],
  })
}

/** Tells what SCRAM itself could not do. */
export function warn(text: string): void {
  process.stderr.write(`${text}\n`)
}
