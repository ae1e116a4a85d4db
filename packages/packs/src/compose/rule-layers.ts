import { patterns } from '@scram/schemas'
import type { Layer } from '../layers/layer.ts'
import type { ParsedPack } from '../pack/parse-source.ts'
import { isPlain, own as ownValue, type Plain } from '../plain.ts'

/** What a rule is made of before anybody tunes it. */
export interface RuleLayers {
  /** What its pack says for all its rules. */
  readonly beneath: readonly Layer[]
  /** Its own file; absent where that holds no map. */
  readonly own: Layer | undefined
}

/** The layers of a rule of a pack. */
export function ruleLayers({ pack, packFile, ruleFiles }: ParsedPack, name: string): RuleLayers {
  const file = ruleFiles.get(name)
  const own = file && isPlain(file.value) ? { value: file.value, file } : undefined
  const beneath: Layer[] = []
  if (Object.keys(pack.defaults).length > 0) {
    beneath.push({ value: pack.defaults, file: packFile, place: (path) => ['defaults', ...path] })
  }
  const shared = sharedParameters(pack.parameters, own?.value ?? {})
  if (Object.keys(shared).length > 0) beneath.push({ value: { parameters: shared }, file: packFile })
  return { beneath, own }
}

const namePattern = new RegExp(patterns.name, 'u')

/** The parameters of a pack that a rule uses and does not declare itself. */
function sharedParameters(shared: Plain, rule: Plain): Plain {
  const declared = isPlain(rule.parameters) ? rule.parameters : {}
  const names = Object.keys(shared).filter((name) => ownValue(declared, name) === undefined)
  if (names.length === 0) return {}
  const words = new Set(JSON.stringify(rule).match(/[a-z][a-z0-9_]*/gu))
  return Object.fromEntries(
    names.filter((name) => namePattern.test(name) && words.has(name)).map((name) => [name, shared[name]]),
  )
}
