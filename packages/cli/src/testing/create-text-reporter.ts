import type { Rule } from '@scram/core'
import type { Voice } from '@scram/messages'
import type { PackSet } from '@scram/packs'
import pc from 'picocolors'
import { count } from '../count.ts'
import type { Sign } from '../explaining/draw-strip.ts'
import { createSheet } from '../explaining/sheet.ts'
import { tellLegend } from '../explaining/tell-legend.ts'
import type { Terminal } from '../terminal.ts'
import type { TestedCase, TestedRule, Tester } from './create-tester.ts'
import { firstDifference, showFailure } from './show-failure.ts'
import { tellCasePlace } from './tell-case-place.ts'
import { isFailure, type TestReporter } from './test-reporter.ts'
import { traceCase } from './trace-case.ts'

const widestName = 50

/** What a reporter of tests shows, and where. */
export interface TextReporterOptions {
  readonly terminal: Pick<Terminal, 'out' | 'columns' | 'color'>
  /** What says what the readings say. */
  readonly voice: Voice
  readonly set: PackSet
  readonly tester: Tester
  /** The rules that will be told of. */
  readonly rules: readonly Rule[]
}

/** Makes a reporter for people: a line for each rule, all that is known of each failure, and a summary. */
export function createTextReporter({
  terminal,
  voice,
  set,
  tester,
  rules,
}: TextReporterOptions): TestReporter {
  const style = pc.createColors(terminal.color)
  const sheet = createSheet(terminal, voice)
  const used = new Set<Sign>()
  const width = Math.min(widestName, Math.max(0, ...rules.map(({ id }) => id.length)))

  async function showCase(rule: Rule, tested: TestedCase): Promise<void> {
    const { knownProblem, name } = tested.case
    sheet.heading(name)
    sheet.line(`  ${tellCasePlace(set, tested.case)}`)
    if (tested.status === 'outlived') {
      sheet.text('It passes now.', 4, '- ')
      sheet.text(`Remove its known_problem: ${knownProblem}`, 4, '- ')
      return
    }
    const traced = await traceCase(tester, rule, tested.case, firstDifference(tested))
    for (const sign of showFailure(sheet, voice, rule, tested, traced, terminal.columns)) used.add(sign)
  }

  return {
    async rule({ rule, cases }) {
      const failed = cases.filter(isFailure)
      const known = cases.filter(({ status }) => status === 'known').length
      const mark = failed.length > 0 ? style.red('✗') : cases.length > 0 ? style.green('✓') : style.dim('–')
      const what =
        failed.length > 0
          ? `${failed.length} of ${count(cases.length, 'case')} failed`
          : cases.length > 0
            ? count(cases.length, 'case')
            : 'no cases'
      const problems = known > 0 ? `, ${count(known, 'known problem')}` : ''
      terminal.out(`${mark} ${rule.id.padEnd(width)}  ${style.dim(`${what}${problems}`)}\n`)
      for (const each of failed) await showCase(rule, each)
      if (failed.length > 0 && rule !== rules.at(-1)) terminal.out('\n')
    },

    end(all) {
      const cases = all.flatMap((tested) => tested.cases)
      const failed = cases.filter(isFailure).length
      const total = `${count(all.length, 'rule')}, ${count(cases.length, 'case')}`
      if (used.size > 0) {
        sheet.line()
        sheet.text(tellLegend(voice, used), 0)
      }
      const verdict = failed > 0 ? style.red(`${failed} failed`) : style.green('all as wanted')
      terminal.out(`\n${total}: ${verdict}.\n`)
      showKnown(all)
    },
  }

  function showKnown(all: readonly TestedRule[]): void {
    const known = all.flatMap(({ rule, cases }) =>
      cases.filter(({ status }) => status === 'known').map((tested) => ({ rule, each: tested.case })),
    )
    if (known.length === 0) return
    terminal.out(`\n${count(known.length, 'known problem')}:\n`)
    for (const { rule, each } of known) sheet.text(`${rule.id}, ${each.name}: ${each.knownProblem}`, 2, '- ')
  }
}
