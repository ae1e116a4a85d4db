import type { TemplateNames } from '../template/names.ts'

/** One text that is to be said in another language, with what its translation is held to. */
export interface SourceText {
  readonly text: string
  /** The names that its template may use; absent where it is no template. */
  readonly names?: TemplateNames
  /** The columns that it may take at most. */
  readonly widest?: number
}

/** The texts of one file, by their keys with dots. */
export type SourceTexts = Readonly<Record<string, SourceText>>

/** The title of a finding is a heading, a label in a chart and a line in a list. */
export const widestTitle = 60
