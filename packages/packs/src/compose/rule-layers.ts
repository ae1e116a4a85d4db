import { patterns } from '@scram/schemas'
import type { Layer } from '../layers/layer.ts'
import type { ParsedPack } from '../pack/parse-source.ts'
import { isPlain, own as ownValue, type Plain } from '../plain.ts'
import type { Report } from '../problem.ts'
import type { TemplateUse } from '../template/template.ts'
import { useTemplate } from '../template/use-template.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'

/** What a rule is made of before anybody tunes it. */
export interface RuleLayers {
  /** What its pack says for all its rules. */
  readonly beneath: readonly Layer[]
  /** Its own file; absent where that holds no map, or uses a template that it cannot use. */
  readonly own: Layer | undefined
  /** The template that it uses. */
  readonly use?: TemplateUse
}

/** The layers of a rule of a pack. */
export function ruleLayers({ pack, packFile, ruleFiles, templates }: ParsedPack, name: string): RuleLayers {
  const file = ruleFiles.get(name)
  const rule = file && isPlain(file.value) ? withShared(file.value, pack.parameters, file.report) : undefined
  const used = file && rule && useTemplate(file, rule, templates)
  const own = file && used && { value: used.rest, file }
  const beneath: Layer[] = []
  if (Object.keys(pack.defaults).length > 0) {
    beneath.push({ value: pack.defaults, file: packFile, place: (path) => ['defaults', ...path] })
  }
  const shared = sharedParameters(pack.parameters, own?.value ?? {})
  if (Object.keys(shared).length > 0) beneath.push({ value: { parameters: shared }, file: packFile })
  if (used?.use) beneath.push(...used.use.layers)
  return { beneath, own, ...(used?.use && { use: used.use }) }
}

/**
 * A rule that gives the values of its pack's parameters to a template, where it names them: `with: { over: $patience }`.
 * Reports and gives nothing where there is none of that name.
 */
function withShared(rule: Plain, shared: Plain, report: Report): Plain | undefined {
  if (!isPlain(rule.with)) return rule
  const given = Object.entries(rule.with).map(([key, value]) => {
    const [, name] = /^\$([a-z][a-z0-9_]*)$/u.exec(String(value)) ?? []
    if (name === undefined) return [key, value] as const
    const declared = ownValue(shared, name)
    if (isPlain(declared)) return [key, declared.default] as const
    report('unknown-parameter', ['with', key], `the pack has no parameter called ${quote(name)}`, {
      hint: didYouMean(name, Object.keys(shared)) ?? 'declare it in pack.yaml under parameters:',
    })
    return undefined
  })
  const known = given.filter((each) => each !== undefined)
  return known.length === given.length ? { ...rule, with: Object.fromEntries(known) } : undefined
}

const namePattern = new RegExp(patterns.name, 'u')

/** The parameters of a pack that a rule uses and does not declare itself. */
function sharedParameters(shared: Plain, rule: Plain): Plain {
  const declared = isPlain(rule.parameters) ? rule.parameters : {}
  const names = Object.keys(shared).filter((name) => ownValue(declared, name) === undefined)
  if (names.length === 0) return {}
  const said = namesIn(JSON.stringify(rule))
  return Object.fromEntries(
    names.filter((name) => namePattern.test(name) && said.has(name)).map((name) => [name, shared[name]]),
  )
}

/** The names that a text says after `$`, and all words in the braces of its templates. */
function namesIn(text: string): ReadonlySet<string> {
  const references = [...text.matchAll(/\$([a-z][a-z0-9_]*)/gu)].map(([, name = '']) => name)
  const braces = (text.match(/\{\{[^{}]*\}\}/gu) ?? []).flatMap(
    (part) => part.match(/[a-z][a-z0-9_]*/gu) ?? [],
  )
  return new Set([...references, ...braces])
}
