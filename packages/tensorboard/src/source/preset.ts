/** How the tags of a framework become metrics; patterns are regular expressions that ignore case. */
export interface Preset {
  readonly name: string
  readonly title: string
  /** What its logs are told by: a tag for each of these patterns, and a folder for each of those. */
  readonly detect: { readonly tags: readonly RegExp[]; readonly folders: readonly RegExp[] }
  /** Folders that are parts of the run above them. */
  readonly parts: Readonly<Record<string, RegExp>>
  /** The first that fits a tag counts. */
  readonly tags: readonly TagRule[]
  /** The same of tags that are histograms. */
  readonly histograms: readonly HistogramRule[]
  /** Texts that hold JSON, and the facts by the keys in it. */
  readonly texts: readonly { readonly tag: RegExp; readonly facts: Readonly<Record<string, string>> }[]
  /** Facts by the names that hparams may have for them. */
  readonly hparams: Readonly<Record<string, readonly string[]>>
  readonly constants: Readonly<Record<string, string | number | boolean>>
}

/** Which tags a rule is about, and where in the training their values belong. */
interface TagPlace {
  readonly tag: RegExp
  /** Only in this part of a run. */
  readonly part?: string
  /**
   * What its steps count. `step`: optimizer steps. `epoch`: epochs. `end_of_epoch`: optimizer steps, logged where an
   * epoch has ended. `end`: the same, and its values are not needed.
   */
  readonly at: 'step' | 'epoch' | 'end_of_epoch' | 'end'
  /** With `at: epoch`: the number of the first one; 1 unless given. */
  readonly from?: number
}

/** What a tag is. */
export interface TagRule extends TagPlace {
  /** The metric, with `$1` for what the pattern captured. */
  readonly metric?: string
  /** The tags that are this metric are parts of it, to be added up. */
  readonly sum?: boolean
}

/** What a histogram is of: its statistics become metrics such as `weight_norm{layer=dense}`. */
export interface HistogramRule extends TagPlace {
  /** What the names of the metrics begin with: `weight`. */
  readonly of: string
  /** The layer that they are labelled with, with `$1` for what the pattern captured. */
  readonly layer: string
}
