import type { PackSet } from '@scram/packs'
import type { TestedCase, TestedRule } from './create-tester.ts'
import { tellCasePlace } from './tell-case-place.ts'
import { isFailure } from './test-reporter.ts'

/**
 * Writes tests as JUnit XML, which build servers read: a suite for each rule, a test case for each case. A known problem
 * counts as skipped.
 */
export function toJUnit(all: readonly TestedRule[], set: PackSet): string {
  const suites = all.map(({ rule, cases }) => {
    const inner = cases.map((tested) => {
      const attributes = `name="${xml(tested.case.name)}" classname="${xml(rule.id)}"`
      const body = bodyOf(tested, () => tellCasePlace(set, tested.case))
      return `    <testcase ${attributes}>${body}</testcase>\n`
    })
    return `  <testsuite name="${xml(rule.id)}" ${totals(cases)}>\n${inner.join('')}  </testsuite>\n`
  })
  const total = totals(all.flatMap(({ cases }) => cases))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="scram test" ${total}>\n${suites.join('')}</testsuites>\n`
}

function totals(cases: readonly TestedCase[]): string {
  const skipped = cases.filter(({ status }) => status === 'known').length
  return `tests="${cases.length}" failures="${cases.filter(isFailure).length}" skipped="${skipped}"`
}

function bodyOf({ case: each, result, status }: TestedCase, place: () => string): string {
  if (status === 'known') return `<skipped message="${xml(each.knownProblem ?? '')}"/>`
  if (status === 'outlived')
    return `<failure message="${xml('it passes now; remove its known_problem')}">${xml(place())}</failure>`
  if (status === 'passed') return ''
  const messages = result.differences.map(({ message }) => message)
  const text = [place(), ...messages].join('\n')
  return `<failure message="${xml(messages[0] ?? '')}">${xml(text)}</failure>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text for XML 1.0, which has no control characters but tab and line end. */
function xml(text: string): string {
  return text
    .replace(/[&<>"]/gu, (character) => entities[character] ?? character)
    .replace(/(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD')
}
