/** The part of JSON Schema draft-07 that these schemas use. */
export interface JsonSchema {
  readonly $schema?: string
  readonly $id?: string
  readonly $ref?: string
  /** The file that a format is for, as `<rule>.yaml`. */
  readonly $comment?: string
  readonly title?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly default?: unknown
  readonly type?: JsonType | readonly JsonType[]
  readonly enum?: readonly unknown[]
  /** What each value of `enum` means, in Markdown; editors show it. */
  readonly markdownEnumDescriptions?: readonly string[]
  readonly const?: unknown
  readonly pattern?: string
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly propertyNames?: JsonSchema
  readonly additionalProperties?: boolean | JsonSchema
  readonly items?: JsonSchema
  readonly minItems?: number
  readonly maxItems?: number
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  /** How the keys depend on one another. */
  readonly allOf?: readonly Constraint[]
  readonly definitions?: Readonly<Record<string, JsonSchema>>
  /** What an editor says instead of a validator's own words. */
  readonly errorMessage?: string
}

/** What must hold between the keys of a map; it describes none of them. */
export interface Constraint {
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema | false>>
  readonly propertyNames?: JsonSchema
  readonly dependencies?: Readonly<Record<string, Constraint>>
  readonly anyOf?: readonly Constraint[]
  readonly if?: Constraint
  readonly then?: Constraint
  readonly else?: Constraint
  readonly errorMessage?: string
}

export type JsonType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null'

/** The keywords of these schemas that say something to editors alone; a strict validator must be told of them. */
export const editorKeywords: readonly string[] = [
  'markdownEnumDescriptions',
  'markdownDescription',
  'errorMessage',
  'defaultSnippets',
]
