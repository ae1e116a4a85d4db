import type { Layer } from '../layers/layer.ts'
import type { Plain } from '../plain.ts'
import type { Path } from '../problem.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'

/** What a rule fills in. */
export interface TemplateParameter {
  readonly type: string
  readonly label: string
  /** Absent where it must be given. */
  readonly default?: unknown
  /** Where there is no default: a value to test and show the template with. */
  readonly example?: unknown
}

/** A rule with gaps. */
export interface Template {
  readonly name: string
  readonly file: YamlFile
  /** What it says of the rules that use it; the parameters that must be given have no default in it. */
  readonly rule: Plain
  readonly parameters: Readonly<Record<string, TemplateParameter>>
}

/** The templates that the rules of a pack may use. */
export interface TemplateShelf {
  readonly names: readonly string[]
  /** Those of the pack itself, as far as they can be read; whether they make sound rules is yet to be seen. */
  readonly own: readonly Template[]
  /** A template by its name; `at fault` where there is one of which the mistakes are reported. */
  find(name: string): Template | 'at fault' | undefined
}

/** The values that fill a template, and where they stand. */
export interface Filling {
  /** By the names of parameters. */
  readonly values: Plain
  readonly file: YamlFile
  /** Where the value of a parameter stands in the file. */
  readonly placeOf: (parameter: string) => Path
}

/** A template as a rule uses it. */
export interface TemplateUse {
  readonly template: Template
  readonly filling: Filling
  /** What lies beneath the rule: the template, and the values upon it. */
  readonly layers: readonly Layer[]
}
