import { formatErrorPage, formatProblems } from '@scram/packs'
import { errorCodes, readErrorPage } from '@scram/packs/node'
import type { EmittedFile } from './emitted-file.ts'
import { checkExample } from './error-examples.ts'

/** Where the pages of the codes stand. */
export const errorFolder = 'docs/errors'

/**
 * For each code of `scram check` what is printed for its example, which the command line shows too, and its page; the
 * page that lists them; and their type, by which the compiler knows that every code in use has a page.
 */
export function errorPages(): readonly EmittedFile[] {
  const rows = errorCodes().map((code) => `| [\`${code}\`](${code}.md) | ${readErrorPage(code)?.title} |`)
  return [
    ...errorCodes().flatMap(pageOf),
    { path: `${errorFolder}/README.md`, text: indexOf(rows) },
    { path: 'packages/packs/src/problem-code.ts', text: codesAsType(errorCodes()) },
  ]
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

function codesAsType(codes: readonly string[]): string {
  return [
    '// Made from errors/*.yaml by pnpm emit: a code is added by writing its page.\n',
    '/** The kinds of mistake that a pack can hold. Each stays the same from version to version, and has a page. */',
    'export type ProblemCode =',
    ...codes.map((code) => `  | '${code}'`),
    '',
  ].join('\n')
}
