import { isMap, isScalar, type Node, type YAMLMap } from 'yaml'
import { checkTemplate } from '../template/check-template.ts'
import { didYouMean } from '../template/did-you-mean.ts'
import type { TemplateNames } from '../template/names.ts'

/** Tells what is wrong at a character of the file. */
export type Tell = (offset: number, message: string) => void

/** A map in a YAML file, which knows the way to itself and tells what is wrong inside it. */
export class YamlSection {
  readonly #map: YAMLMap
  readonly #path: string
  readonly #tell: Tell

  constructor(map: YAMLMap, path: string, tell: Tell) {
    this.#map = map
    this.#path = path
    this.#tell = tell
  }

  /** Its keys, in the order of the file. */
  keys(): readonly string[] {
    return this.#map.items.map(({ key }) => String(isScalar(key) ? key.value : key))
  }

  /** A scalar's value; undefined where there is none. */
  value(key: string): unknown {
    const node = this.#map.get(key, true) as Node | undefined
    return isScalar(node) ? node.value : undefined
  }

  /** A text that is not blank; an absent one is left to `only` to tell. */
  text(key: string): string | undefined {
    const value = this.value(key)
    if (typeof value === 'string' && value.trim() !== '') return value
    if (this.#map.has(key)) this.tell(key, 'must be a text')
    return undefined
  }

  /** A text whose template uses these names and gives these plural forms. */
  template(key: string, names: TemplateNames, pluralForms: readonly string[]): string | undefined {
    const text = this.text(key)
    for (const { message } of checkTemplate(text ?? '', { names, pluralForms })) this.tell(key, message)
    return text
  }

  /** A map within; undefined where there is none. */
  section(key: string): YamlSection | undefined {
    const node = this.#map.get(key, true)
    if (isMap(node)) return new YamlSection(node, `${this.#path}${key}.`, this.#tell)
    if (node !== undefined) this.tell(key, 'must be a map')
    return undefined
  }

  /** Tells of every key that is not known, and of every one that is needed and absent. */
  only(needed: readonly string[], optional: readonly string[] = []): void {
    for (const key of this.keys()) {
      if (needed.includes(key) || optional.includes(key)) continue
      this.tell(key, `is not known${didYouMean(key, [...needed, ...optional])}`)
    }
    for (const key of needed) if (!this.#map.has(key)) this.tell(key, 'is missing')
  }

  /** Tells what is wrong with a key, at its value, or at the map where it is absent. */
  tell(key: string, message: string): void {
    const node = (this.#map.get(key, true) ?? this.#map) as Node
    this.#tell(node.range?.[0] ?? 0, `${this.#path}${key} ${message}`)
  }
}
