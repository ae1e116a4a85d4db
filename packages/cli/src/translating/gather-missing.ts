import type { Problem } from '@scram/packs'

/** How many missing texts of a file are told one by one; a file that lacks more is still being translated. */
const most = 10

/**
 * Tells of the texts that are missing in a file as of one, at the place of the first, where they are many: what is wrong
 * with the others would be lost among them.
 */
export function gatherMissing(problems: readonly Problem<string>[]): readonly Problem<string>[] {
  const missing = new Map<string, Problem<string>[]>()
  for (const problem of problems.filter(({ code }) => code === 'missing')) {
    const before = missing.get(problem.file)
    if (before === undefined) missing.set(problem.file, [problem])
    else before.push(problem)
  }
  return problems.flatMap((problem) => {
    const all = missing.get(problem.file) ?? []
    if (problem.code !== 'missing' || all.length <= most) return [problem]
    if (problem !== all[0]) return []
    return [{ ...problem, message: `${problem.message}, and ${all.length - 1} more texts of this file are` }]
  })
}
