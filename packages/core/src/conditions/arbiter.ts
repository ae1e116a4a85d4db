import type { TopLevelCondition } from 'json-rules-engine'
import type { Explanation } from '../types/finding.ts'
import { judge, type Question, questionOf, type Seen } from './judge.ts'
import { combine, negate } from './kleene.ts'
import { loadRulesEngine } from './load-rules-engine.ts'
import type { CompiledCondition, Tree } from './tree.ts'

/** What json-rules-engine decided about a condition, and why. */
export interface Ruling {
  readonly holds: boolean
  readonly explanation: Explanation
}

/** Asks json-rules-engine about one condition, given what its leaves saw. */
export type Arbiter = (seen: readonly Seen[]) => Promise<Ruling>

/** A leaf of the engine's result tree, as far as it is read here. */
interface ResultLeaf {
  readonly value: Question
  readonly factResult: Seen
}

type ResultNode =
  | { readonly all: readonly ResultNode[] }
  | { readonly any: readonly ResultNode[] }
  | ResultLeaf

/**
 * Compiles a condition to a json-rules-engine rule.
 *
 * The engine's own operators take NaN and missing values for plain `false`, and their negation for `true`, so every
 * comparison here is an operator that takes a reading, and a negated one is an operator of its own: both are false
 * where one cannot tell. One engine a condition is faster than one for all, and keeps a faulty rule to itself.
 */
export async function createArbiter({ tree, leaves }: CompiledCondition): Promise<Arbiter> {
  const { Engine, Fact } = await loadRulesEngine()
  const engine = new Engine([], { pathResolver: () => undefined })
  for (const op of new Set(leaves.map((leaf) => leaf.test.op))) {
    engine.addOperator(op, (seen: Seen, question: Question) => judge(question, seen) === 'yes')
    engine.addOperator(`negated ${op}`, (seen: Seen, question: Question) => judge(question, seen) === 'no')
  }

  const toConditions = (node: Tree): object => {
    if (node.op !== 'leaf') return { [node.op]: node.parts.map(toConditions) }
    const question = questionOf(leaves[node.index] as CompiledCondition['leaves'][number])
    const operator = node.negated ? `negated ${question.test.op}` : question.test.op
    return { fact: 'seen', params: { leaf: node.index }, operator, value: question }
  }
  const root = tree.op === 'leaf' ? { all: [toConditions(tree)] } : toConditions(tree)
  engine.addRule({ conditions: root as TopLevelCondition, event: { type: 'rule.matched' } })

  const explain = (node: Tree, result: ResultNode): Explanation => {
    if (node.op === 'leaf') {
      const { value, factResult } = result as ResultLeaf
      const verdict = judge(value, factResult)
      const leaf = leaves[node.index] as CompiledCondition['leaves'][number]
      return {
        op: 'leaf',
        verdict: node.negated ? negate(verdict) : verdict,
        leaf,
        negated: node.negated,
        ...factResult,
      }
    }
    const results = (result as Record<'all' | 'any', readonly ResultNode[]>)[node.op]
    const parts = node.parts.map((part, index) => explain(part, results[index] as ResultNode))
    return {
      op: node.op,
      verdict: combine(
        node.op,
        parts.map(({ verdict }) => verdict),
      ),
      parts,
    }
  }

  return async (seen) => {
    const fact = new Fact('seen', ({ leaf }: { leaf?: number }) => seen[leaf as number], {
      cache: false,
    })
    const { results, failureResults } = await engine.run({ seen: fact })
    const result = results[0] ?? failureResults[0]
    if (!result) throw new Error('json-rules-engine gave no result')
    const top = result.conditions as unknown as ResultNode
    const explanation = explain(
      tree,
      tree.op === 'leaf' ? ((top as { all: readonly ResultNode[] }).all[0] as ResultNode) : top,
    )
    return { holds: result.result === true, explanation }
  }
}
