/** Texts by path; folders are separated by `/`. */
export type Files = Readonly<Record<string, string>>

/** A folder that holds a pack, as text. */
export interface PackSource {
  /** What it was asked for by. */
  readonly name: string
  /** The folder as messages should show it. */
  readonly dir: string
  /** `pack.yaml`, one `<rule>.yaml` a rule, `<rule>.test.yaml` beside it, and `messages/<locale>.yaml`. */
  readonly files: Files
  /** The recordings in the folder: where each is to be read from, by its path. Absent where nobody has looked. */
  readonly recordings?: Files
  /** Only these rule files are wanted; the others are read so that rules may refer to them. */
  readonly only?: readonly string[]
}
