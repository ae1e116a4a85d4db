import type { Cause, CauseWords, RuleWords } from '@scram/core'
import { isPlain } from '../plain.ts'
import type { Path } from '../problem.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { checkIds } from './check-ids.ts'
import { readCondition } from './read-condition.ts'
import type { Scope } from './scope.ts'

/** The words of a rule, where they are as they should be, and the logic of its causes. */
export interface ReadMessage {
  readonly words?: RuleWords
  readonly causes: readonly Cause[]
}

/** Reads the message of a rule. */
export function readMessage(value: unknown, path: Path, scope: Scope): ReadMessage | undefined {
  const { document } = checkShape('message', value, path, scope.report)
  if (!isPlain(value)) return undefined
  const causes: Cause[] = []
  const words: Record<string, CauseWords> = {}
  const raw = isPlain(value.causes) ? value.causes : {}
  checkIds(raw, [...path, 'causes'], 'cause', scope.report)
  for (const [id, cause] of Object.entries(raw)) {
    const place = [...path, 'causes', id]
    const { document: shaped } = checkShape('cause', cause, place, scope.report)
    if (!isPlain(cause)) continue
    const evidence = cause.if === undefined ? undefined : readCondition(cause.if, [...place, 'if'], scope)
    if (!shaped) continue
    const { if: _if, ...wording } = shaped
    causes.push({ id, ...(evidence && { if: evidence }) })
    words[id] = wording
  }
  return { causes, ...(document && { words: { ...document, causes: words } }) }
}
