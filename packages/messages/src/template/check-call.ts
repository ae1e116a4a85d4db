import { type HelperSpec, unitNames } from '../helpers/specs.ts'
import { didYouMean } from './did-you-mean.ts'
import { plainPath } from './plain-path.ts'
import { Rejection } from './rejection.ts'
import { howToUse, kindAt, orOneOf, type Scope } from './scope.ts'

/** The helpers of a template and the plural forms that its language has. */
export interface CallRules {
  readonly helpers: Readonly<Record<string, HelperSpec>>
  readonly pluralForms: readonly string[]
}

/** Checks `{{helper value option=…}}`. Rejects a helper that there is not, and values and options that it does not take. */
export function checkCall(
  helper: string,
  call: hbs.AST.MustacheStatement,
  scope: Scope,
  rules: CallRules,
): void {
  const spec = Object.hasOwn(rules.helpers, helper) ? rules.helpers[helper] : undefined
  if (spec === undefined) {
    throw new Rejection(call, `there is no helper "${helper}"${orOneOf(helper, Object.keys(rules.helpers))}`)
  }
  const { params } = call
  const enough = spec.many ? params.length >= spec.takes.length : params.length === spec.takes.length
  if (!enough) {
    throw new Rejection(
      call,
      `${helper} takes a ${spec.takes.join(' and a ')}${spec.many ? ', once or more' : ''}`,
    )
  }
  for (const [index, param] of params.entries()) {
    const takes = spec.takes[Math.min(index, spec.takes.length - 1)] ?? 'number'
    if (takes === 'unit') checkUnit(helper, param)
    else checkValue(helper, param, takes, scope)
  }
  const pairs = (call.hash as hbs.AST.Hash | undefined)?.pairs ?? []
  for (const pair of pairs) checkOption(helper, pair, spec)
  const needs = [...(spec.needs ?? []), ...(helper === 'plural' ? rules.pluralForms : [])]
  const missing = [...new Set(needs)].filter((need) => !pairs.some((pair) => pair.key === need))
  if (missing.length > 0) throw new Rejection(call, `${helper} lacks: ${missing.join(', ')}`)
}

function checkValue(
  helper: string,
  param: hbs.AST.Node,
  takes: Exclude<HelperSpec['takes'][number], 'unit'>,
  scope: Scope,
): void {
  if (param.type === 'NumberLiteral' && takes !== 'window') return
  if (param.type === 'StringLiteral' && takes === 'number or text') return
  const path = plainPath(param)
  if (path === undefined) throw new Rejection(param, `${helper} takes a name, such as lost.value`)
  const kind = kindAt(param, path, scope)
  if (takes.split(' or ').includes(kind)) return
  const simple = kind === 'number' || kind === 'text'
  throw new Rejection(
    param,
    simple ? `${path} is a ${kind}; ${helper} takes a ${takes}` : howToUse(path, kind),
  )
}

function checkUnit(helper: string, param: hbs.AST.Node): void {
  const unit = param.type === 'StringLiteral' ? (param as hbs.AST.StringLiteral).value : undefined
  if (unit !== undefined && unitNames.includes(unit)) return
  throw new Rejection(param, `${helper} takes a unit in quotes${orOneOf(unit ?? '', unitNames)}`)
}

const optionValues = {
  digits: 'a whole number from 1 to 15',
  decimals: 'a whole number from 0 to 15',
  true: 'the word true',
  text: 'a text in quotes',
}

function checkOption(helper: string, pair: hbs.AST.HashPair, spec: HelperSpec): void {
  const wants = Object.hasOwn(spec.options, pair.key) ? spec.options[pair.key] : undefined
  if (wants === undefined) {
    const meant = didYouMean(pair.key, Object.keys(spec.options))
    throw new Rejection(pair, `${helper} has no option "${pair.key}"${meant}`)
  }
  if (!isOption(pair.value, wants)) throw new Rejection(pair, `${pair.key} must be ${optionValues[wants]}`)
}

function isOption(node: hbs.AST.Node, wants: keyof typeof optionValues): boolean {
  if (wants === 'text') return node.type === 'StringLiteral'
  const { value } = node as hbs.AST.NumberLiteral | hbs.AST.BooleanLiteral
  if (wants === 'true') return value === true
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= (wants === 'digits' ? 1 : 0) &&
    value <= 15
  )
}
