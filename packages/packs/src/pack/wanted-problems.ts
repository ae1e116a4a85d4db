import type { Candidate } from '../compose/candidate.ts'
import type { PackOrder } from '../compose/order-packs.ts'
import type { RulesInUse } from '../compose/rules-in-use.ts'
import type { Problem } from '../problem.ts'
import { displayPath } from './parse-source.ts'

/**
 * The problems that somebody who asked for these packs wants to know of, by file and place: not those of files beside one
 * that was asked for, not those of rules that nobody uses, and of the packs that are extended only what keeps them from
 * being used.
 */
export function wantedProblems(
  problems: readonly Problem[],
  { packs, asked }: PackOrder,
  candidatesIn: (pack: string) => readonly Candidate[],
  { used }: RulesInUse,
): readonly Problem[] {
  const unwanted = new Set<string>()
  const errorsOnly = new Set<string>()
  for (const { source, pack } of packs) {
    const files = asked.get(pack.id)
    if (files === 'all') continue
    for (const path of Object.keys(source.files)) {
      if (!files) errorsOnly.add(displayPath(source, path))
      else if (!/^(?:pack\.yaml$|templates\/)/u.test(path) && !files.includes(path))
        unwanted.add(displayPath(source, path))
    }
    if (!files) for (const { id, file } of candidatesIn(pack.id)) if (!used.has(id)) unwanted.add(file.file)
  }
  return problems
    .filter(({ file, severity }) => !unwanted.has(file) && !(severity === 'warning' && errorsOnly.has(file)))
    .sort(byPlace)
}

function byPlace(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
