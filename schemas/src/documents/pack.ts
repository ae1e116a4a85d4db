// Made from ../pack.ts by schemas/emit.ts.

/** A folder of rules: its name, its version, and the metrics and facts it adds. */
export interface PackDocument {
  /** The version of this format: 1. */
  readonly format: 1
  /** The name of the pack, in kebab-case; it stands before the name of each rule. */
  readonly pack: string
  /** The version of the pack, in quotes. */
  readonly version: string
  /** The versions of SCRAM it is made for, as a semver range. */
  readonly engine?: string
  /** What the pack is, in a few words. */
  readonly title: string
  /** Its licence, as an SPDX name. */
  readonly license?: string
  /** The language of the rule files. */
  readonly base_locale?: string
  /** Metrics that rules may name. */
  readonly metrics?: Readonly<Record<string, MetricDocument>>
  /** Facts that rules may name. */
  readonly facts?: Readonly<Record<string, FactDocument>>
  /** Packs whose rules this one brings along, to be tuned by `overrides`. */
  readonly extends?: readonly (string | ExtensionDocument)[]
  /** Values that any rule of this pack may use as `$name`; one that a rule declares itself comes first. */
  readonly parameters?: Readonly<Record<string, ParameterDocument>>
  /** What the rules of this pack say where they leave it out. */
  readonly defaults?: DefaultsDocument
  /** Changes to rules of this pack and of those it extends: by rule (`overfitting-sustained`, `essentials/overfitting-sustained`), or for all with `pack:…`, `topic:…`, `tag:…` or `status:…`. Read from top to bottom; the last one counts. */
  readonly overrides?: Readonly<Record<string, 'off' | 'on' | OverrideDocument>>
}

/** A number that is logged while the training runs. */
export interface MetricDocument {
  /** What it is, in a few words for a learner. */
  readonly title: string
  /** `fraction` (0 to 1), `nats`, `count`, `seconds`, or nothing for a plain number. */
  readonly unit?: string
  /** Whether it is logged at every step, or once an epoch. */
  readonly clock: 'step' | 'epoch'
  /** The least and the greatest value it can take; null where there is no bound. */
  readonly range?: readonly [number | null, number | null]
  /** Which way is better. */
  readonly better?: 'higher' | 'lower'
  /** Other names under which frameworks log it. */
  readonly aliases?: readonly string[]
  /** The labels that tell its series apart. */
  readonly labels?: readonly string[]
  /** How to get it logged, by framework or `any`: completes "To have it checked, …". */
  readonly log?: Readonly<Record<string, string>>
}

/** Something that does not change during a run. */
export interface FactDocument {
  /** What it is, in a few words for a learner. */
  readonly title: string
  /** What kind of value it is. */
  readonly type: 'number' | 'string' | 'boolean'
  /** The labels that tell its series apart. */
  readonly labels?: readonly string[]
}

/** A value that a course may tune, used in the rule as `$name`. */
export interface ParameterDocument {
  /** What kind of value it is. */
  readonly type: 'number' | 'fraction' | 'percent' | 'integer' | 'window' | 'text' | 'metric' | 'fact'
  /** The value in force unless it is tuned. */
  readonly default: number | string
  /** The least value that makes sense. A window with bounds is counted in their unit. */
  readonly min?: number | string
  /** The greatest value that makes sense. */
  readonly max?: number | string
  /** Only with `type: text`: the values to choose from. */
  readonly choices?: readonly string[]
  /** What it means, in a few words. */
  readonly label?: string
}

/** A stretch of training, with its unit. */
export type WindowDocument = string

/** When the rule is judged. */
export type ClockDocument = string

/** How often a finding that lasts is reported again. */
export type ReminderDocument = string

/** A pack whose rules are brought along. */
export interface ExtensionDocument {
  /** A pack that SCRAM ships; a folder inside this one or beside it, which begins with `./` or `../`; or an npm package, with the folder in it that holds pack.yaml where its root does not. */
  readonly pack: string
  /** The versions that will do, as a semver range in quotes. */
  readonly version?: string
  /** Which of its rules are taken; `overrides` turns single ones `on` or `off`. */
  readonly take?: 'recommended' | 'all' | 'off'
}

/** What rules say where they leave it out. */
export interface DefaultsDocument {
  /** How far it has come. It is needed; the `defaults` of the pack may say it for all of its rules. */
  readonly status?: 'draft' | 'incubating' | 'stable' | 'deprecated'
  /** How bad it is for the training if the rule is right; never how probable that is. It is needed; the `defaults` of the pack may say it for all of its rules. */
  readonly severity?: 'error' | 'warning' | 'info'
  /** How sure this evidence makes one that something is wrong. The message says it in words. It is needed; the `defaults` of the pack may say it for all of its rules. */
  readonly likelihood?: 'observed' | 'very_likely' | 'likely' | 'about_even' | 'possible'
  /** What it is about, in kebab-case, to group rules. It is needed; the `defaults` of the pack may say it for all of its rules. */
  readonly topic?: string
  /** Further words to find it by, in kebab-case. */
  readonly tags?: readonly string[]
  /** When it is judged. `every reading` is at every step where all that it reads is logged at every step, and else every epoch. It is needed; the `defaults` of the pack may say it for all of its rules. */
  readonly check?: ClockDocument
  /** How long it must stay true before it is reported; one check unless given. */
  readonly for?: WindowDocument
  /** How long it must stay false before it counts as resolved; one check unless given. */
  readonly clear_after?: WindowDocument
  /** Report it again while it lasts; once a run unless given. */
  readonly remind?: ReminderDocument
}

/** What changes in a rule. */
export interface OverrideDocument {
  /** Whether it is used. */
  readonly turn?: 'on' | 'off'
  /** How bad it is for the training if the rule is right; never how probable that is. It is needed; the `defaults` of the pack may say it for all of its rules. */
  readonly severity?: 'error' | 'warning' | 'info'
  /** How long it must stay true before it is reported; one check unless given. */
  readonly for?: WindowDocument
  /** Report it again while it lasts; once a run unless given. */
  readonly remind?: ReminderDocument
  /** New values for parameters of the rule, by name. */
  readonly parameters?: Readonly<Record<string, number | string>>
  /** Words that replace those of the rule, key by key, in the language that it is written in. */
  readonly message?: WordingDocument
}

/** Words of a rule. Anything absent stays as it is. */
export interface WordingDocument {
  /** What it is, in at most 60 characters. */
  readonly title?: string
  /** What was seen, with its numbers. */
  readonly body?: string
  /** Why that matters, for a learner. */
  readonly why?: string
  /** When this may be a false alarm. */
  readonly caution?: string
  /** Where to read more. */
  readonly references?: readonly string[]
  /** Possible causes by id, likeliest first, each with its remedy. */
  readonly causes?: Readonly<Record<string, CauseOverlayDocument>>
  /** What its parameters are, by their names in the rule file. */
  readonly parameters?: Readonly<Record<string, string>>
}

/** The words of one cause. Anything absent falls back. */
export interface CauseOverlayDocument {
  /** The possible cause, as a sentence. */
  readonly cause?: string
  /** What to try about it, as a sentence. */
  readonly try?: string
  /** One line or more of code, by framework. Code is not translated and not a template. */
  readonly code?: Readonly<Record<string, string>>
}
