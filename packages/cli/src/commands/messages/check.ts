import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Glossary, languageOf, readLocale } from '@scram/messages'
import { formatProblems, type Problem } from '@scram/packs'
import type { Terminal } from '../../terminal.ts'
import { checkPart } from '../../translating/check-part.ts'
import { gatherMissing } from '../../translating/gather-missing.ts'
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../../translating/open-workbench.ts'
import type { Part } from '../../translating/part.ts'
import { shownPath } from '../../translating/shown-path.ts'

export interface CheckMessagesOptions extends WorkbenchOptions {
  readonly json?: boolean
  /** A folder that `messages extract` wrote earlier. */
  readonly since?: string
}

/**
 * Checks the words of languages, all there are unless some are named. Exit status 1 where something is wrong.
 *
 * @throws Error where the folder of what was said before does not hold the source
 */
export function checkMessages(
  terminal: Terminal,
  asked: readonly string[],
  { json = false, since, ...options }: CheckMessagesOptions,
): void {
  const { cwd } = terminal
  const workbench = openWorkbench(cwd, options)
  const locales = asked.length > 0 ? asked : workbench.locales
  const saidBefore = (part: Part, locale: string): Readonly<Record<string, string>> | undefined => {
    if (since === undefined) return undefined
    const file = join(since, locale, `${part.name}.yaml`)
    const path = resolve(cwd, file)
    return existsSync(path) ? readLocale(readFileSync(path, 'utf8'), file, locale).words.texts : undefined
  }
  if (since !== undefined && !workbench.parts.some((part) => saidBefore(part, part.from)))
    throw new Error(`${since} is not a folder that "scram messages extract" has written.`)
  const problems = locales.flatMap((locale) => [
    ...checkGlossary(workbench, locale),
    ...workbench.parts.flatMap((part) => {
      // The source of a pack is in its rules, which "scram check" looks at.
      if (part.set && locale === part.from) return []
      const glossaries = { source: termsOf(workbench, part.from), own: termsOf(workbench, locale) }
      const [source, own] = [saidBefore(part, part.from), saidBefore(part, locale)]
      return checkPart(part, locale, shownPath(part.fileOf(locale), cwd), {
        glossaries,
        ...(source && own && { before: { source, own } }),
      })
    }),
  ])
  if (json) for (const problem of problems) terminal.out(`${JSON.stringify(problem)}\n`)
  else if (problems.length > 0) {
    const files = [...new Set(problems.map(({ file }) => file))].filter((file) =>
      existsSync(resolve(cwd, file)),
    )
    const texts = Object.fromEntries(files.map((file) => [file, readFileSync(resolve(cwd, file), 'utf8')]))
    terminal.out(`${formatProblems(gatherMissing(problems), texts, { color: terminal.color })}\n`)
  }
  const what = locales.length === 1 ? `in ${locales[0]}` : `in ${locales.length} languages`
  terminal.err(
    problems.length === 0 ? `Nothing to mend ${what}.\n` : `\n${problems.length} to mend ${what}.\n`,
  )
  terminal.setExitStatus(problems.length === 0 ? 0 : 1)
}

function checkGlossary(workbench: Workbench, locale: string): readonly Problem<string>[] {
  const reading = workbench.glossary(locale)
  if (reading === undefined) return []
  const problem = (message: string, line: number, column: number): Problem<string> => ({
    code: 'glossary',
    severity: 'error',
    message,
    file: reading.file,
    line,
    column,
  })
  const unknown = Object.keys(reading.glossary).filter(
    (term) => !Object.hasOwn(termsOf(workbench, 'en'), term),
  )
  return [
    ...reading.problems.map(({ message, line, column }) => problem(message, line, column)),
    ...unknown.map((term) => problem(`the glossary of the source has no term "${term}"`, 1, 1)),
  ]
}

/** How a language writes the terms; a tone or region of it writes them as it does. */
function termsOf(workbench: Workbench, locale: string): Glossary {
  return (workbench.glossary(locale) ?? workbench.glossary(languageOf(locale)))?.glossary ?? {}
}
