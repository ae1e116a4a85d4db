// Made from ../preset.ts by schemas/emit.ts.

/** How what a framework writes for TensorBoard becomes the metrics and facts that rules name. */
export interface PresetDocument {
  /** The version of this format: 1. */
  readonly format: 1
  /** Its name, in kebab-case. */
  readonly preset: string
  /** What writes such logs, as it stands in a sentence: "read as logs of my own loop". */
  readonly title: string
  /** What such logs are told by, where there are several presets to choose from. */
  readonly detect?: PresetDetectDocument
  /** Folders that are parts of the run above them, by the name of the part; each a regular expression that does not tell capitals from small letters. */
  readonly parts?: Readonly<Record<string, string>>
  /** Tags of numbers, and which metric they are. The first entry that fits a tag counts. */
  readonly tags: readonly PresetTagDocument[]
  /** Tags of histograms, and what they are of. The first entry that fits a tag counts. */
  readonly histograms?: readonly PresetHistogramDocument[]
  /** Texts that hold JSON, and the facts in it. */
  readonly texts?: readonly PresetTextDocument[]
  /** Facts, and the names that settings (hparams) may have for each. */
  readonly hparams?: Readonly<Record<string, readonly string[]>>
  /** Facts that hold for all such logs. */
  readonly constants?: Readonly<Record<string, number | string | boolean>>
}

/** What such logs are told by. Of the presets that fit, the one with most marks is taken. */
export interface PresetDetectDocument {
  /** For each of these there is a tag that it fits, each a regular expression that does not tell capitals from small letters. */
  readonly tags?: readonly string[]
  /** For each of these there is a folder that it fits, each a regular expression that does not tell capitals from small letters. */
  readonly folders?: readonly string[]
}

/** Tags of numbers, and which metric they are. */
export interface PresetTagDocument {
  /** The tags it is for: a regular expression that does not tell capitals from small letters. */
  readonly tag: string
  /** Only in this part of a run, by its name in `parts`. */
  readonly part?: string
  /** What its steps count. */
  readonly at: 'step' | 'epoch' | 'end_of_epoch' | 'end'
  /** With `at: epoch`, the number of the first epoch: 0, or 1 unless given. */
  readonly from?: 0 | 1
  /** The metric, with `$1` for what the first parentheses of the pattern found; only what is `at: end` needs none. */
  readonly metric?: string
  /** Whether several such tags are parts of the metric, to be added up. */
  readonly sum?: boolean
}

/** Tags of histograms, and what they are of: their statistics become metrics of a layer. */
export interface PresetHistogramDocument {
  /** The tags it is for: a regular expression that does not tell capitals from small letters. */
  readonly tag: string
  /** Only in this part of a run, by its name in `parts`. */
  readonly part?: string
  /** What its steps count. */
  readonly at: 'step' | 'epoch' | 'end_of_epoch' | 'end'
  /** With `at: epoch`, the number of the first epoch: 0, or 1 unless given. */
  readonly from?: 0 | 1
  /** What the names of the metrics begin with: `weight` gives `weight_norm` and so on. */
  readonly of: string
  /** The layer that the metrics are labelled with, with `$1` for what the first parentheses of the pattern found. */
  readonly layer: string
}

/** Texts that hold JSON, and the facts in it. */
export interface PresetTextDocument {
  /** The tags it is for: a regular expression that does not tell capitals from small letters. */
  readonly tag: string
  /** Facts, and the key of the JSON under which each stands. */
  readonly facts: Readonly<Record<string, string>>
}
