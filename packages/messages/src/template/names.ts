/** The numbers that a reading offers to a template, as `name.field`. */
export const readingFields = ['value', 'from', 'to', 'span', 'points', 'threshold'] as const

/** What a name in a template stands for. */
export interface TemplateName {
  /**
   * `reading`: numbers behind fields, `lost.value`. `number`: must go through a helper. `text`: may stand bare.
   * `window`: a stretch of training, for `{{window name}}`. `flag`: only for `{{#if name}}`.
   */
  readonly kind: 'reading' | 'number' | 'text' | 'window' | 'flag'
  /** It may be absent when the text is rendered, so it may be used only inside `{{#if name}}`. */
  readonly optional?: boolean
  /** The fields of a reading; all of them when absent. */
  readonly fields?: readonly string[]
}

/** Every name that a template may use. */
export type TemplateNames = Readonly<Record<string, TemplateName>>
