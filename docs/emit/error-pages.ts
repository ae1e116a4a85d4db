import { formatErrorPage, formatProblems } from '@scram/packs'
import { errorCodes, readErrorPage } from '@scram/packs/node'
import type { EmittedFile } from './emitted-file.ts'
import { checkExample } from './error-examples.ts'

/** Where the pages of the codes stand. */
export const errorFolder = 'docs/errors'

/**
 * For each code of `scram check` what is printed for its example, which the command line shows too, and its page; and
 * the page that lists them.
 */
export function errorPages(): readonly EmittedFile[] {
  const rows = errorCodes().map((code) => `| [\`${code}\`](${code}.md) | ${readErrorPage(code)?.title} |`)
  return [...errorCodes().flatMap(pageOf), { path: `${errorFolder}/README.md`, text: indexOf(rows) }]
}

function pageOf(code: string): readonly EmittedFile[] {
  const page = readErrorPage(code)
  if (!page) return []
  const { problems, files, cwd } = checkExample(code)
  const shown = formatProblems(
    problems.filter((problem) => problem.code === code),
    files,
  )
    .replaceAll(cwd, '…')
    // What the operating system adds differs from one to the next.
    .replace(/, \w+ '….*'/u, '')
  return [
    { path: `packages/packs/errors/${code}.txt`, text: `${shown}\n` },
    { path: `${errorFolder}/${code}.md`, text: formatErrorPage({ ...page, shown }, '..') },
  ]
}

function indexOf(rows: readonly string[]): string {
  return `${[
    '# What scram check says',
    'Every mistake that `scram check` finds has a code that stays the same. `scram check --explain CODE` prints its page.',
    ['| code | |', '| --- | --- |', ...rows].join('\n'),
  ].join('\n\n')}\n`
}
