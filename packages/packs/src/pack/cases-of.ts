import type { Case } from '../examples/case.ts'
import type { SourceRule } from './read-source-files.ts'
import type { TestFile } from './read-test-files.ts'

/** All that a rule is tested on: its examples, then the cases of the files that test it. */
export function casesOf(
  { examples, document, file }: SourceRule,
  tests: readonly TestFile[],
): readonly Case[] {
  const locales = [...new Set(tests.flatMap((test) => test.locales))]
  const own = examples.map((example, index): Case => {
    const origin = document.originOf(['examples', index])
    const place = { in: origin.file === file ? 'rule' : 'template', file: origin.file.file } as const
    return { ...example, ...place, path: origin.path, locales }
  })
  return [...own, ...tests.flatMap((test) => test.cases.map((each) => ({ ...each, locales })))]
}
