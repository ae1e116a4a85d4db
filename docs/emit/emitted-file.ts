/** A page or picture that is made from something else: its path from the root of the repository, and its text. */
export interface EmittedFile {
  readonly path: string
  readonly text: string
}
