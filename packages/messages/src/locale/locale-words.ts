/** SCRAM's own words as one file gives them: by keys with dots, `hedge.likely`, `metrics.val_loss.title`. */
export interface LocaleFile {
  /** A BCP-47 tag. */
  readonly locale: string
  /** The file's name, for what is told about it. */
  readonly file: string
  /** Any may be absent; then the next language is asked. */
  readonly texts: Readonly<Record<string, string>>
  /** What it was laid over: asked for what it lacks, before the next language is. */
  readonly below?: LocaleFile
}

/** SCRAM's own words in every language that there is, by locale. */
export type Locales = Readonly<Record<string, LocaleFile>>

/** SCRAM's own words for one locale. */
export interface LocaleWords {
  /** A BCP-47 tag, by which numbers and lists are written too. */
  readonly locale: string
  /** Where to look, nearest first: region and tone, language, and last English. */
  readonly files: readonly LocaleFile[]
  /** Told of each sentence that is missing or broken, once. */
  readonly warn: (text: string) => void
}
