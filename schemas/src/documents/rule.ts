// Made from ../rule.ts by schemas/emit.ts.

/** One rule: what it looks for, how it says so, and examples that prove it. */
export interface RuleDocument {
  /** The version of this format: 1. */
  readonly format: 1
  /** A noun in kebab-case that names the failing state; equals the file name. */
  readonly rule: string
  /** A template that gives all that this file does not write: one that SCRAM ships, or one in the folder `templates` of the pack. */
  readonly use?: string
  /** The parameters of the template, by name. */
  readonly with?: Readonly<Record<string, number | string>>
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
  /** Values that a course may tune, by name. */
  readonly parameters?: Readonly<Record<string, ParameterDocument>>
  /** One instance of the rule for each value of this label; with a filter, only for values whose facts are these: `layer.activation` of the layer must be `relu`, or one of a list. */
  readonly for_each?: string | Readonly<Record<string, Readonly<Record<string, string | number | boolean | readonly unknown[]>>>>
  /** What the values of for_each are called together. What is found for several of them at one check is then told in one message. */
  readonly group?: string
  /** Numbers computed from metrics and facts with `+ - * / ( )`, `abs`, `min`, `max`, `log10` and `sqrt`, by names that the tests of this rule may use like metrics. */
  readonly define?: Readonly<Record<string, string | number>>
  /** What must be true. */
  readonly when?: ConditionDocument
  /** What vetoes the rule when it is true. */
  readonly unless?: ConditionDocument
  /** Stronger evidence: the first that holds replaces the likelihood. */
  readonly stronger_when?: readonly StrongerDocument[]
  /** How long it must stay true before it is reported; one check unless given. */
  readonly for?: WindowDocument
  /** What ends a finding, once `when` is no longer true; unless given, that alone ends it. */
  readonly clear_when?: ConditionDocument
  /** How long it must stay false before it counts as resolved; one check unless given. */
  readonly clear_after?: WindowDocument
  /** Report it again while it lasts; once a run unless given. */
  readonly remind?: ReminderDocument
  /** Rules that explain this one away while they fire: of the same pack, or `pack/rule`. */
  readonly silenced_by?: readonly string[]
  /** The words, in the language of the pack. */
  readonly message?: MessageDocument
  /** At least one on which it fires, and one on which it stays silent. */
  readonly examples?: readonly ExampleDocument[]
}

/** A group (`all`, `any`, `not`), or a test: a metric or a fact with exactly one comparison. */
export interface ConditionDocument {
  /** True when every one of these is. */
  readonly all?: readonly ConditionDocument[]
  /** True when at least one of these is. */
  readonly any?: readonly ConditionDocument[]
  /** True when this is false. What cannot be told stays untold. */
  readonly not?: ConditionDocument
  /** The metric that is measured, as the catalogue or pack.yaml names it, a name from `define`, or a `$parameter`. */
  readonly metric?: string
  /** The fact that is read: something that does not change during a run. Or a `$parameter`. */
  readonly fact?: string
  /** What is computed from the metric's values. */
  readonly measure?: 'above_best' | 'above_best_percent' | 'below_best' | 'change' | 'change_percent' | 'count' | 'count_not_finite' | 'crossings' | 'first' | 'last' | 'max' | 'mean' | 'median' | 'min' | 'p05' | 'p95' | 'share_outside' | 'since_best' | 'slope' | 'std'
  /** The window: `2 epochs`, `50 steps`, or `3 readings` (the last logged values, whatever their distance). */
  readonly over?: WindowDocument
  /** Replace each value by the running median of this many values first. */
  readonly smooth?: number | string
  /** Only with `measure: share_outside`, which needs it: what is not outside, ends included. Two numbers (or `$parameters`), the lower one first. */
  readonly range?: readonly [number | string, number | string]
  /** Only with `measure: crossings`: the value that is crossed. */
  readonly level?: number | string
  /** True when the reading is greater. A number, `$parameter`, a name from `define`, or another metric or fact. */
  readonly above?: ThresholdDocument
  /** True when the reading is greater or equal. A number, `$parameter`, a name from `define`, or another metric or fact. */
  readonly at_least?: ThresholdDocument
  /** True when the reading is smaller. A number, `$parameter`, a name from `define`, or another metric or fact. */
  readonly below?: ThresholdDocument
  /** True when the reading is smaller or equal. A number, `$parameter`, a name from `define`, or another metric or fact. */
  readonly at_most?: ThresholdDocument
  /** True inside the interval, ends included. Two numbers (or `$parameters`), the lower one first. */
  readonly between?: readonly [number | string, number | string]
  /** True outside the interval. Two numbers (or `$parameters`), the lower one first. */
  readonly outside?: readonly [number | string, number | string]
  /** True when the reading is exactly this number, text, or true/false. */
  readonly equals?: number | string | boolean
  /** True when the reading is one of these. */
  readonly one_of?: readonly (number | string | boolean)[]
  /** True when the metric moves this way over the whole window. Needs `over`. */
  readonly trend?: 'rising' | 'falling' | 'flat'
  /** True when the newest value is of this kind. */
  readonly is?: 'finite' | 'not_finite' | 'missing' | 'present'
  /** Only with `trend`: a move of at most this much counts as flat. */
  readonly tolerance?: number | string
  /** The verdict when nothing was logged; without it, the rule says that it cannot tell. */
  readonly if_missing?: boolean
  /** The name under which the message may use this reading: `{{num lost.value}}`. */
  readonly as?: string
}

/** Several tests in one. */
export interface GroupDocument {
  /** True when every one of these is. */
  readonly all?: readonly ConditionDocument[]
  /** True when at least one of these is. */
  readonly any?: readonly ConditionDocument[]
  /** True when this is false. What cannot be told stays untold. */
  readonly not?: ConditionDocument
}

/** One test of one reading. */
export interface LeafDocument {
  /** The metric that is measured, as the catalogue or pack.yaml names it, a name from `define`, or a `$parameter`. */
  readonly metric?: string
  /** The fact that is read: something that does not change during a run. Or a `$parameter`. */
  readonly fact?: string
  /** What is computed from the metric's values. */
  readonly measure?: 'above_best' | 'above_best_percent' | 'below_best' | 'change' | 'change_percent' | 'count' | 'count_not_finite' | 'crossings' | 'first' | 'last' | 'max' | 'mean' | 'median' | 'min' | 'p05' | 'p95' | 'share_outside' | 'since_best' | 'slope' | 'std'
  /** The window: `2 epochs`, `50 steps`, or `3 readings` (the last logged values, whatever their distance). */
  readonly over?: WindowDocument
  /** Replace each value by the running median of this many values first. */
  readonly smooth?: number | string
  /** Only with `measure: share_outside`, which needs it: what is not outside, ends included. Two numbers (or `$parameters`), the lower one first. */
  readonly range?: readonly [number | string, number | string]
  /** Only with `measure: crossings`: the value that is crossed. */
  readonly level?: number | string
  /** True when the reading is greater. A number, `$parameter`, a name from `define`, or another metric or fact. */
  readonly above?: ThresholdDocument
  /** True when the reading is greater or equal. A number, `$parameter`, a name from `define`, or another metric or fact. */
  readonly at_least?: ThresholdDocument
  /** True when the reading is smaller. A number, `$parameter`, a name from `define`, or another metric or fact. */
  readonly below?: ThresholdDocument
  /** True when the reading is smaller or equal. A number, `$parameter`, a name from `define`, or another metric or fact. */
  readonly at_most?: ThresholdDocument
  /** True inside the interval, ends included. Two numbers (or `$parameters`), the lower one first. */
  readonly between?: readonly [number | string, number | string]
  /** True outside the interval. Two numbers (or `$parameters`), the lower one first. */
  readonly outside?: readonly [number | string, number | string]
  /** True when the reading is exactly this number, text, or true/false. */
  readonly equals?: number | string | boolean
  /** True when the reading is one of these. */
  readonly one_of?: readonly (number | string | boolean)[]
  /** True when the metric moves this way over the whole window. Needs `over`. */
  readonly trend?: 'rising' | 'falling' | 'flat'
  /** True when the newest value is of this kind. */
  readonly is?: 'finite' | 'not_finite' | 'missing' | 'present'
  /** Only with `trend`: a move of at most this much counts as flat. */
  readonly tolerance?: number | string
  /** The verdict when nothing was logged; without it, the rule says that it cannot tell. */
  readonly if_missing?: boolean
  /** The name under which the message may use this reading: `{{num lost.value}}`. */
  readonly as?: string
}

/** Another metric or fact, to compare with. */
export interface SourceDocument {
  /** The metric that is measured, as the catalogue or pack.yaml names it, a name from `define`, or a `$parameter`. */
  readonly metric?: string
  /** The fact that is read: something that does not change during a run. Or a `$parameter`. */
  readonly fact?: string
  /** What is computed from the metric's values. */
  readonly measure?: 'above_best' | 'above_best_percent' | 'below_best' | 'change' | 'change_percent' | 'count' | 'count_not_finite' | 'crossings' | 'first' | 'last' | 'max' | 'mean' | 'median' | 'min' | 'p05' | 'p95' | 'share_outside' | 'since_best' | 'slope' | 'std'
  /** The window: `2 epochs`, `50 steps`, or `3 readings` (the last logged values, whatever their distance). */
  readonly over?: WindowDocument
  /** Replace each value by the running median of this many values first. */
  readonly smooth?: number | string
  /** Only with `measure: share_outside`, which needs it: what is not outside, ends included. Two numbers (or `$parameters`), the lower one first. */
  readonly range?: readonly [number | string, number | string]
  /** Only with `measure: crossings`: the value that is crossed. */
  readonly level?: number | string
  /** Multiply what is read by this before comparing. */
  readonly times?: number | string
}

/** A number, `$parameter`, a name from `define`, or another metric or fact. */
export type ThresholdDocument = number | string | SourceDocument

/** A stretch of training, with its unit. */
export type WindowDocument = string

/** The words of the rule. Each string is a template over what its tests export with `as`. */
export interface MessageDocument {
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
  readonly causes?: Readonly<Record<string, CauseDocument>>
}

/** One possible cause and its remedy. */
export interface CauseDocument {
  /** The possible cause, as a sentence. */
  readonly cause?: string
  /** What to try about it, as a sentence. */
  readonly try?: string
  /** One line or more of code, by framework. Code is not translated and not a template. */
  readonly code?: Readonly<Record<string, string>>
  /** Evidence for it: yes moves it to the front, no leaves it out, "cannot tell" keeps it where it stands. */
  readonly if?: ConditionDocument
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

/** Stronger evidence, and the likelihood it deserves. */
export interface StrongerDocument {
  /** How sure this evidence makes one that something is wrong. The message says it in words. */
  readonly likelihood: 'observed' | 'very_likely' | 'likely' | 'about_even' | 'possible'
  /** The evidence. */
  readonly if: ConditionDocument
}

/** A test and a piece of documentation at once. What is not listed must not happen. */
export interface ExampleDocument {
  /** What happens in it, in a few words. */
  readonly name: string
  /** Whether one value of a series is one epoch or one step. */
  readonly every?: 'epoch' | 'step' | 'reading'
  /** How many steps an epoch has: 1 unless given; with `every: step`, all of them are one epoch unless given. */
  readonly steps_per_epoch?: number
  /** The values of each metric: numbers, ramps ("0.7..0.9 x8"), constants ("0.5 x4"), "NaN", "Infinity", and "_" where nothing is logged. `$parameters` of the rule, and arithmetic with them in parentheses, may stand for metrics and numbers, so that the example holds however they are tuned. */
  readonly series?: Readonly<Record<string, readonly (number | string)[] | string | number>>
  /** The facts of the run. */
  readonly facts?: Readonly<Record<string, number | string | boolean>>
  /** The epochs (or steps) at which it is reported: firing and reminders, counted from 1; 0 is the start. Arithmetic with `$parameters` may stand for them. */
  readonly fires_at?: readonly (number | string)[]
  /** Beside fires_at, the epochs (or steps) at which it is reported as resolved; `[]` for never. Unless given, it may be resolved at any. */
  readonly resolves_at?: readonly (number | string)[]
  /** Instead of fires_at: every report in its order, with what is to hold of each. */
  readonly findings?: readonly WantedFindingDocument[]
  /** The rule can tell, and says nothing. */
  readonly silent?: true
  /** The rule cannot be judged on this. */
  readonly cannot_tell?: true
}

/** A report that is to be made. Of what it leaves out, anything goes. */
export interface WantedFindingDocument {
  /** The epoch (or step) of the report, counted from 1; 0 is the start. */
  readonly at: number | string
  /** What is reported. */
  readonly state?: 'fired' | 'reminded' | 'resolved'
  /** What it is found for, where the rule has for_each; a list where one report is to stand for several. */
  readonly labels?: Readonly<Record<string, string | number | boolean>> | readonly (Readonly<Record<string, string | number | boolean>>)[]
  /** How sure this evidence makes one that something is wrong. The message says it in words. */
  readonly likelihood?: 'observed' | 'very_likely' | 'likely' | 'about_even' | 'possible'
  /** All causes that it names, by id, in their order. */
  readonly causes?: readonly string[]
  /** Readings by the name that the rule gives them with `as`: a number as far as it is written out (0.04 is anything that rounds to it), or a list of the least and the greatest it may be. */
  readonly readings?: Readonly<Record<string, number | readonly [number, number]>>
  /** What its message says, by language. */
  readonly says?: Readonly<Record<string, WantedWordsDocument>>
}

/** What parts of a message say: each a piece of text that stands in it, or a list of pieces. */
export interface WantedWordsDocument {
  /** A piece of its title. */
  readonly title?: string | readonly string[]
  /** A piece of what was seen. */
  readonly body?: string | readonly string[]
  /** A piece of how sure it is. */
  readonly hedge?: string | readonly string[]
  /** A piece of why it matters. */
  readonly why?: string | readonly string[]
  /** A piece of when it may be wrong. */
  readonly caution?: string | readonly string[]
}

/** When the rule is judged. */
export type ClockDocument = string

/** How often a finding that lasts is reported again. */
export type ReminderDocument = string
