import type { Plain } from '../plain.ts'
import type { Path } from '../problem.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'

/** A part of a document, and where it was written. */
export interface Layer {
  readonly value: Plain
  readonly file: YamlFile
  /** Leads a path in `value` to the path in the file; the same unless given. */
  readonly place?: (path: Path) => Path
}

/** A place in a file. */
export interface Origin {
  readonly file: YamlFile
  readonly path: Path
}
