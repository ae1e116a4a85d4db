import type { Sink, Summary } from '@scram/core'
import type { ConsoleOptions } from '../format/console-options.ts'
import { formatConsole, formatConsoleNotice } from '../format/format-console.ts'
import { createPage } from '../format/page.ts'
import { tellSummary } from '../format/tell-summary.ts'
import { voiceOf } from '../locale/voice.ts'

/** How a console sink writes. */
export interface ConsoleSinkOptions extends Omit<ConsoleOptions, 'short'> {
  /** Takes text that ends with a line end: `(text) => process.stderr.write(text)`. */
  readonly write: (text: string) => void
}

/**
 * Makes a sink that prints reports the moment they come, each followed by an empty line, notices once each, and a closing
 * line at the end. A rule's advice is printed in full once; further findings of the same rule, on other layers or again
 * after they were resolved, show only what was seen.
 */
export function createConsoleSink(options: ConsoleSinkOptions): Sink {
  const explained = new Set<string>()
  const noticed = new Set<string>()
  return {
    name: 'console',
    report(report) {
      const short = explained.has(report.rule)
      explained.add(report.rule)
      options.write(`${formatConsole(report, { ...options, short })}\n`)
    },
    notice(notice) {
      if (noticed.has(notice.text)) return
      noticed.add(notice.text)
      options.write(`${formatConsoleNotice(notice, options)}\n`)
    },
    end(summary: Summary) {
      const lines = createPage({ ...options, rightToLeft: voiceOf(options.words).rightToLeft }).text(
        tellSummary(summary, options.words),
      )
      options.write(`${lines.join('\n')}\n`)
    },
  }
}
