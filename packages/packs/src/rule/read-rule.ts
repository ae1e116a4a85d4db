import type { Condition, Likelihood, Rule, RuleWords } from '@scram/core'
import type { Example } from '../examples/example.ts'
import type { Names } from '../names.ts'
import { isPlain, type Plain } from '../plain.ts'
import type { Report } from '../problem.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { quote } from '../text/quote.ts'
import { isId } from './check-ids.ts'
import { clockOf } from './clock-of.ts'
import { type DraftRule, draftRule } from './draft-rule.ts'
import type { ExampleScope } from './example-scope.ts'
import { readStretch } from './parameter-use.ts'
import { readCondition } from './read-condition.ts'
import { definedNames, readDefinitions } from './read-definitions.ts'
import { readExamples } from './read-examples.ts'
import { readForEach, withFilters } from './read-for-each.ts'
import { readMessage } from './read-message.ts'
import { type Parameters, readParameters } from './read-parameters.ts'
import { readClock, readReminder } from './read-window.ts'
import type { Scope } from './scope.ts'

/** A rule with its words and examples; who silences it is not looked up yet. */
export interface ReadRule {
  readonly rule: Rule
  readonly words: RuleWords
  readonly examples: readonly Example[]
  /** What the cases of its test file are read with. */
  readonly exampleScope: ExampleScope
}

/** What could be read of a rule file. */
export interface RuleReading {
  /** Absent where mistakes keep it from being used. */
  readonly sound?: ReadRule
  readonly draft: DraftRule
}

/** Reads the document of a rule file, and reports every mistake in it; nothing comes of what is no map. */
export function readRule(
  value: unknown,
  pack: string,
  fileName: string,
  names: Names,
  report: Report,
): RuleReading | undefined {
  const { document, unknownKeys } = checkShape('rule', value, [], report)
  if (!isPlain(value)) return undefined
  // What is no name at all is reported as such.
  if (typeof value.rule === 'string' && value.rule !== fileName && isId(value.rule)) {
    report(
      'rule-name',
      ['rule'],
      `the file is called ${quote(`${fileName}.yaml`)}, the rule ${quote(value.rule)}`,
      {
        hint: 'give both the same name',
      },
    )
  }
  const parameters = readParameters(value.parameters, ['parameters'], { names, report })
  const scope: Scope = {
    report,
    names,
    parameters,
    definitions: definedNames(value.define),
    tally: { leaves: 0, values: 0, exported: new Set(), labels: new Set() },
  }
  const define = readDefinitions(value.define, scope)
  const when = value.when === undefined ? undefined : readCondition(value.when, ['when'], scope)
  const clock = when ? clockOf(when, define, names) : 'epochs'
  const check = value.check === undefined ? undefined : readClock(value.check, ['check'], clock, report)
  const optional = readOptional(value, scope)
  const message = value.message === undefined ? undefined : readMessage(value.message, ['message'], scope)
  const each = isPlain(value.for_each) ? Object.keys(value.for_each)[0] : value.for_each
  const exampleScope: ExampleScope = {
    ...scope,
    each: typeof each === 'string' ? each : undefined,
    clock,
    ...(when && message?.words && { readings: scope.tally.exported }),
    ...(message?.words && { causes: message.causes.map(({ id }) => id) }),
  }
  // Where a key is unknown, it may be this one, misspelt.
  const isMisspelt = value.examples === undefined && unknownKeys
  const examples = isMisspelt ? [] : readExamples(value.examples, value.status, exampleScope)
  const forEach = value.for_each === undefined ? undefined : readForEach(value.for_each, scope)
  checkGroup(value, scope)
  const id = `${pack}/${fileName}`
  const isFilled = ![...parameters.values()].includes(undefined)
  if (!document || !isFilled || !check || !when || !message?.words) {
    const causes = message?.causes ?? []
    return { draft: draftRule(value, { id, parameters, when, ...optional, causes }) }
  }
  const rule: Rule = {
    id,
    status: document.status,
    severity: document.severity,
    likelihood: document.likelihood,
    topic: document.topic,
    check,
    parameters: Object.fromEntries(
      [...parameters].flatMap(([name, used]) => (used ? [[name, used.value]] : [])),
    ),
    ...(Object.keys(define).length > 0 && { define }),
    when: withFilters(when, forEach?.filters ?? []),
    ...(forEach && { forEach: forEach.label }),
    ...optional,
    silencedBy: document.silenced_by ?? [],
    causes: message.causes,
  }
  const words = { ...message.words, ...labelsOf(parameters) }
  return { sound: { rule, words, examples, exampleScope }, draft: { rule, words } }
}

/** What the parameters are, where a rule says so. */
function labelsOf(parameters: Parameters): Pick<RuleWords, 'parameters'> {
  const labelled = [...parameters].flatMap(([name, used]) =>
    used?.label === undefined ? [] : [[name, used.label] as const],
  )
  return labelled.length === 0 ? {} : { parameters: Object.fromEntries(labelled) }
}

type Optional = Pick<
  Rule,
  'strongerWhen' | 'unless' | 'group' | 'for' | 'clearWhen' | 'clearAfter' | 'remind'
>

function readOptional(raw: Plain, scope: Scope): Optional {
  const unless = raw.unless === undefined ? undefined : readCondition(raw.unless, ['unless'], scope)
  const lasts = raw.for === undefined ? undefined : readStretch(raw.for, ['for'], scope)
  const clearWhen =
    raw.clear_when === undefined ? undefined : readCondition(raw.clear_when, ['clear_when'], scope)
  const clearAfter =
    raw.clear_after === undefined ? undefined : readStretch(raw.clear_after, ['clear_after'], scope)
  const remind = raw.remind === undefined ? undefined : readReminder(raw.remind, ['remind'], scope.report)
  return {
    strongerWhen: readStronger(raw.stronger_when, scope),
    ...(unless && { unless }),
    ...(typeof raw.group === 'string' && { group: raw.group }),
    ...(lasts && { for: lasts }),
    ...(clearWhen && { clearWhen }),
    ...(clearAfter && { clearAfter }),
    ...(remind && { remind }),
  }
}

function readStronger(value: unknown, scope: Scope): Rule['strongerWhen'] {
  if (!Array.isArray(value)) return []
  const stronger: { likelihood: Likelihood; if: Condition }[] = []
  for (const [index, item] of value.entries()) {
    const path = ['stronger_when', index]
    const { document } = checkShape('stronger', item, path, scope.report)
    if (!isPlain(item) || item.if === undefined) continue
    const evidence = readCondition(item.if, [...path, 'if'], scope)
    if (document && evidence) stronger.push({ likelihood: document.likelihood, if: evidence })
  }
  return stronger
}

function checkGroup(raw: Plain, { report }: Scope): void {
  if (raw.group === undefined || raw.for_each !== undefined) return
  report('misplaced-key', ['group'], 'a group is of what for_each names, and there is no for_each', {
    at: 'key',
    hint: 'add for_each: layer, or leave group out',
  })
}
