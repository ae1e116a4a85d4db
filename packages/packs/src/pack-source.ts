/** Texts by path; folders are separated by `/`. */
export type Files = Readonly<Record<string, string>>

/** A folder of templates, as text. */
export interface Templates {
  /** The folder as messages should show it. */
  readonly dir: string
  /** One `<template>.yaml` a template, and `messages/<locale>.yaml`. */
  readonly files: Files
}

/** A folder that holds a pack, as text. */
export interface PackSource {
  /** What it was asked for by. */
  readonly name: string
  /** The folder as messages should show it. */
  readonly dir: string
  /**
   * `pack.yaml`, one `<rule>.yaml` a rule, `<rule>.test.yaml` beside it, `templates/<template>.yaml`,
   * `messages/<locale>.yaml` and `templates/messages/<locale>.yaml`.
   */
  readonly files: Files
  /** Whether there is a pack.yaml that cannot be read, which has been told. */
  readonly isPackFileTold?: boolean
  /** The templates that its rules may use besides its own: those that SCRAM ships. They are taken to be sound. */
  readonly templates?: Templates
  /** The recordings in the folder: where each is to be read from, by its path. Absent where nobody has looked. */
  readonly recordings?: Files
  /** What its pack.yaml extends, by the names it uses; `attachExtended` looks them up. */
  readonly extended?: Readonly<Record<string, PackSource | NotFound>>
  /** Only these rule files are wanted; the others are read so that rules may refer to them. */
  readonly only?: readonly string[]
}

/** A pack that is asked for and not there. */
export interface NotFound {
  /** What kind of mistake that is; `unknown-pack` when absent. */
  readonly code?: 'unknown-pack' | 'outside-folder' | 'too-many-packs'
  /** What was not found, in one sentence without a full stop. */
  readonly missing: string
  readonly hint?: string
}
