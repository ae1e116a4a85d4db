import { patterns } from '@scram/schemas'
import type { Layer } from '../layers/layer.ts'
import type { ParsedPack } from '../pack/parse-source.ts'
import { isPlain, own as ownValue, type Plain } from '../plain.ts'
import type { TemplateUse } from '../template/template.ts'
import { useTemplate } from '../template/use-template.ts'

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
  const used = file && isPlain(file.value) ? useTemplate(file, file.value, templates) : undefined
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
