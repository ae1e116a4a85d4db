import type { Cause, Condition, Leaf, ParameterValue, Rule, RuleWordsOverlay } from '@scram/core'
import { leavesOfRule } from '@scram/core'
import { patterns } from '@scram/schemas'
import { isPlain, type Plain } from '../plain.ts'
import type { Parameters } from './read-parameters.ts'

/** A rule with its words, sound or not, as far as the words can be judged by it. */
export interface DraftRule {
  readonly rule: Rule
  readonly words: RuleWordsOverlay
}

/** What could be read of a rule that is at fault. */
export interface Remains extends Pick<Rule, 'id' | 'strongerWhen'> {
  readonly parameters: Parameters
  readonly when?: Condition | undefined
  readonly unless?: Condition | undefined
  readonly causes: readonly Cause[]
}

/**
 * Makes a rule to judge words by of one that cannot be used, so that all its mistakes are told at once. What could not
 * be read stands in under its name: a reading may be used as any reading may, and what is only a consequence of a
 * mistake that has been told is none.
 */
export function draftRule(raw: Plain, remains: Remains): DraftRule {
  const { id, strongerWhen, unless, causes } = remains
  const message = isPlain(raw.message) ? raw.message : {}
  const rawCauses = isPlain(message.causes) ? message.causes : {}
  const label = isPlain(raw.for_each) ? Object.keys(raw.for_each)[0] : raw.for_each
  const parameters = Object.entries(isPlain(raw.parameters) ? raw.parameters : {}).map(
    ([name, declared]) => [name, remains.parameters.get(name)?.value ?? standIn(declared)] as const,
  )
  const part = {
    ...plainRule,
    id,
    strongerWhen,
    ...(unless && { unless }),
    ...(typeof label === 'string' && { forEach: label }),
    parameters: Object.fromEntries(parameters.filter(isKnown)),
    when: remains.when ?? { all: [] },
    causes: Object.keys(rawCauses).map((name) => causes.find((cause) => cause.id === name) ?? { id: name }),
  }
  const read = new Set(leavesOfRule(part).map(({ as }) => as))
  // Also under a key that is misspelt; and where a test cannot be read, what the words use may be meant to be its.
  const unread = new Set([...exportsIn(raw), ...(isTree(raw.when) ? [] : readingsIn(message))])
  const stoodIn = [...unread].filter((name) => !read.has(name)).map(anyReading)
  const unclear = parameters.filter((entry) => !isKnown(entry)).map(([name]) => name)
  return {
    rule: { ...part, when: { all: [part.when, ...stoodIn] } },
    words: wordsIn(message, rawCauses, unclear),
  }
}

const plainRule = {
  status: 'draft',
  severity: 'info',
  likelihood: 'possible',
  topic: '',
  check: { at: 'end' },
  silencedBy: [],
} as const

function anyReading(as: string): Leaf {
  return { metric: '', test: { op: 'above', than: 0 }, as }
}

/** Some value of the kind that is declared; undefined where the kind is not known. */
function standIn(declared: unknown): ParameterValue | undefined {
  const type = isPlain(declared) ? String(declared.type) : ''
  return Object.hasOwn(standIns, type) ? standIns[type] : undefined
}

const standIns: Readonly<Record<string, ParameterValue>> = {
  number: 0,
  fraction: 0,
  percent: 0,
  integer: 0,
  text: '',
  window: { count: 1, unit: 'epochs' },
  metric: { metric: '' },
  fact: { fact: '' },
}

function isKnown(
  entry: readonly [string, ParameterValue | undefined],
): entry is readonly [string, ParameterValue] {
  return entry[1] !== undefined
}

/** The names that tests export, wherever in a value they stand. */
function exportsIn(value: unknown): ReadonlySet<string> {
  const names = new Set<string>()
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(visit)
    else if (isPlain(part)) {
      if (typeof part.as === 'string') names.add(part.as)
      Object.values(part).forEach(visit)
    }
  }
  visit(value)
  return names
}

const reading = new RegExp(patterns.name, 'u')

/** Whether a value is made of maps that give their readings names as names are. */
function isTree(value: unknown): boolean {
  if (!isPlain(value)) return false
  const inner = [value.all, value.any].flatMap((group) => (group === undefined ? [] : group))
  const { not, as } = value
  return (
    inner.every(isTree) &&
    (not === undefined || isTree(not)) &&
    (as === undefined || (typeof as === 'string' && reading.test(as)))
  )
}

/** The names that templates, wherever in a value they stand, use as readings. */
function readingsIn(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return [...value.matchAll(/\{\{[^{}]*?([\w-]+)\.\w+[^{}]*\}\}/gu)].map(([, name = '']) => name)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(readingsIn) : []
}

/** The texts of a message, but for those that use a name of which nothing is known. */
function wordsIn(message: Plain, rawCauses: Plain, unclear: readonly string[]): RuleWordsOverlay {
  const textsOf = (map: unknown): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(isPlain(map) ? map : {}).flatMap(([key, text]) =>
        typeof text === 'string' && !unclear.some((name) => text.includes(name)) ? [[key, text]] : [],
      ),
    )
  const causes = Object.entries(rawCauses).map(([id, cause]) => [id, textsOf(cause)] as const)
  return { ...textsOf(message), causes: Object.fromEntries(causes) }
}
