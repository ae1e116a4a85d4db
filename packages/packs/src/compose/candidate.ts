import type { Layer } from '../layers/layer.ts'
import { type Layered, layered } from '../layers/layered.ts'
import type { ParsedPack } from '../pack/parse-source.ts'
import { mapIn, type Plain } from '../plain.ts'
import type { TemplateUse } from '../template/template.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import { ruleLayers } from './rule-layers.ts'

/** A rule as it is before anybody tunes it, unread. */
export interface Candidate {
  /** `<pack>/<rule>`. */
  readonly id: string
  readonly pack: string
  readonly name: string
  /** The language that it is written in. */
  readonly locale: string
  readonly file: YamlFile
  /** What it is made of; absent where the file holds no map, or its template cannot be used. */
  readonly made?: {
    readonly layers: readonly Layer[]
    readonly home: Layer
    readonly document: Layered
    /** The template that it uses. */
    readonly use?: TemplateUse
  }
}

/** The rules of a pack. */
export function candidatesOf(parsed: ParsedPack): readonly Candidate[] {
  return [...parsed.ruleFiles].map(([name, file]) => {
    const { id: pack, baseLocale: locale } = parsed.pack
    const candidate = { id: `${pack}/${name}`, pack, name, locale, file }
    const { beneath, own: home, use } = ruleLayers(parsed, name)
    if (!home) return candidate
    const layers = [...beneath, home]
    return { ...candidate, made: { layers, home, document: layered(layers, home), ...(use && { use }) } }
  })
}

/** The parameters that a rule declares, unchecked. */
export function parametersOf({ made }: Candidate): Plain {
  return mapIn(made?.document.value, 'parameters')
}

/** The causes that a rule has words for, unchecked. */
export function causesOf({ made }: Candidate): Plain {
  return mapIn(mapIn(made?.document.value, 'message'), 'causes')
}
