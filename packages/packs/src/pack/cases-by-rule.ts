import type { PackOrder } from '../compose/order-packs.ts'
import type { Case } from '../examples/case.ts'
import { packOf } from './pack-of.ts'
import type { PackSet } from './pack-set.ts'
import type { SourceRule } from './read-source-files.ts'
import type { TestFile } from './read-test-files.ts'

/** All that a rule is tested on: its examples, then the cases of the files that test it. */
function casesOf({ examples, document, file }: SourceRule, tests: readonly TestFile[]): readonly Case[] {
  const locales = [...new Set(tests.flatMap((test) => test.locales))]
  const own = examples.map((example, index): Case => {
    const origin = document.originOf(['examples', index])
    const place = { in: origin.file === file ? 'rule' : 'template', file: origin.file.file } as const
    return { ...example, ...place, path: origin.path, locales }
  })
  return [...own, ...tests.flatMap((test) => test.cases.map((each) => ({ ...each, locales })))]
}

/**
 * What each rule is tested on. The examples of a rule that is only brought along hold as its own pack tunes it, and are
 * tested there; what the packs that were asked for say of it in tests of theirs is tested here.
 */
export function casesByRule(
  rules: readonly SourceRule[],
  asked: PackOrder['asked'],
  tests: readonly TestFile[],
): PackSet['cases'] {
  const entries = rules.map((each) => {
    const examples = asked.has(packOf(each.rule.id)) ? each.examples : []
    const own = tests.filter((test) => test.rule === each.rule.id)
    return [each.rule.id, casesOf({ ...each, examples }, own)] as const
  })
  return Object.fromEntries(entries.filter(([id, cases]) => cases.length > 0 || asked.has(packOf(id))))
}
