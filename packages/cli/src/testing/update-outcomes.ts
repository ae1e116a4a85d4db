import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Rule } from '@scram/core'
import { type Difference, type Outcome, type PackSet, type Rewrite, rewriteOutcomes } from '@scram/packs'
import type { TestedCase, TestedRule } from './create-tester.ts'
import { tellCasePlace } from './tell-case-place.ts'
import { tellOutcome } from './tell-outcome.ts'

/** An outcome that was, or was not, written into the file of its case. */
export interface Update {
  readonly rule: Rule
  /** What became of it: `refused` where it could not be written without touching more, `spoils` where the packs could not be used then. */
  readonly state: 'written' | 'refused' | 'spoils'
  /** In words: where it is, what it was and what it is. */
  readonly text: string
}

/** Packs that were tested, and where. */
export interface UpdateOptions {
  readonly set: PackSet
  readonly tested: readonly TestedRule[]
  readonly cwd: string
  /** Whether the packs can be used as they are on the disk. */
  readonly isSound: () => boolean
}

/**
 * Writes into the files what came of the cases that failed by when the rule spoke, and nothing else. Known problems stay,
 * and so does what could not be run. A file that would keep the packs from being used stays as it was.
 */
export function updateOutcomes({ set, tested, cwd, isSound }: UpdateOptions): readonly Update[] {
  const files = new Map<string, Wanted[]>()
  for (const { rule, cases } of tested) {
    for (const each of cases.filter(isToBeUpdated)) {
      const { file } = each.case
      files.set(file, [...(files.get(file) ?? []), wantedOf(set, rule, each)])
    }
  }
  return [...files].flatMap(([file, all]) => updateFile(resolve(cwd, file), all, isSound))
}

interface Wanted extends Rewrite {
  readonly rule: Rule
  readonly text: string
}

const byPlace: ReadonlySet<Difference['kind']> = new Set(['missing', 'unexpected', 'verdict'])

/** A template is not there for one rule that is made from it. */
function isToBeUpdated({ case: each, status, result: { differences } }: TestedCase): boolean {
  return each.in !== 'template' && status === 'failed' && differences.some(({ kind }) => byPlace.has(kind))
}

function wantedOf(set: PackSet, rule: Rule, { case: each, result: { got } }: TestedCase): Wanted {
  const outcome: Outcome =
    'firesAt' in each.wanted && each.wanted.resolvesAt === undefined && 'firesAt' in got
      ? { firesAt: got.firesAt }
      : got
  const text = `${tellCasePlace(set, each)}, "${each.name}": ${tellOutcome(each.wanted)} → ${tellOutcome(outcome)}`
  return { rule, path: each.path, outcome, text }
}

function updateFile(file: string, all: readonly Wanted[], isSound: () => boolean): readonly Update[] {
  const before = readFileSync(file, 'utf8')
  const { text, refused } = rewriteOutcomes(before, all)
  const isRefused = (each: Wanted): boolean => refused.includes(each)
  if (text !== before) writeFileSync(file, text)
  const isSpoilt = text !== before && !isSound()
  if (isSpoilt) writeFileSync(file, before)
  return all.map((each) => ({
    rule: each.rule,
    text: each.text,
    state: isRefused(each) ? 'refused' : isSpoilt ? 'spoils' : 'written',
  }))
}
