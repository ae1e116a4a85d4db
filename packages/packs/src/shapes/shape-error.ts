/** Something about a map that is not as its shape has it, as ajv tells it. */
export interface ShapeError {
  /** The keyword of the schema that is not met. */
  readonly keyword: string
  /** The JSON pointer to the value at fault. */
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
  readonly message?: string
  /** The value at fault. */
  readonly data?: unknown
  /** The key whose name is at fault, where it is the name. */
  readonly propertyName?: string
}
