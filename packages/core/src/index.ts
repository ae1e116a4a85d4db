// Observing: what sources say.
export type { Key, Labels } from './types/labels.ts'
export { formatKey, parseKey } from './types/labels.ts'
export type { Facts, FactValue, Moment, Observation, Place } from './types/observation.ts'
export type { Catalogue, FactEntry, MetricEntry } from './types/catalogue.ts'

// Rules: what a checked pack gives.
export type {
  Cause,
  Clock,
  Condition,
  Leaf,
  Likelihood,
  ParameterValue,
  Rule,
  ScaledSource,
  Severity,
  Source,
  Status,
  Test,
  Threshold,
  Window,
} from './types/rule.ts'
export type { Expression, Operation } from './types/expression.ts'
export { compute } from './engine/definitions.ts'
export type { Calibration, RuleCalibration } from './types/calibration.ts'
export { limits } from './types/limits.ts'
export { version } from './version.ts'
export type { CauseWords, EntryWords, RuleWords, RuleWordsOverlay, Words } from './types/words.ts'
export { leaveOutUnquoted } from './types/leave-out-unquoted.ts'
export { leavesOf, leavesOfRule, sourcesOf } from './conditions/leaves-of.ts'
export type { Measure } from './measuring/measure.ts'
export { measures } from './measures/index.ts'

// Judging: what a run says.
export { judge } from './conditions/judge.ts'
export type { Known, Literal, Reading, Unknown, UnknownReason, Verdict } from './types/reading.ts'
export type {
  Blind,
  Evidence,
  Explanation,
  Finding,
  Message,
  Notice,
  Outcome,
  RankedCause,
  Report,
} from './types/finding.ts'
export type { RunState } from './engine/run-state.ts'
export type { Fault, Run, RunNote, RunOptions } from './engine/run.ts'
export { createRun } from './engine/run.ts'
export type { Phase } from './engine/state.ts'
export type { Trace } from './engine/trace.ts'

// Telling: where it goes.
export type { Diagnostic, DiagnosticValues } from './types/diagnostic.ts'
export { DiagnosticError } from './types/diagnostic-error.ts'
export { reasonOf } from './types/reason-of.ts'
export { tellOnce } from './types/tell-once.ts'
export { showLabels } from './engine/show-labels.ts'
export type { ExplainedLeaf } from './engine/leaves-explained.ts'
export { leavesExplained } from './engine/leaves-explained.ts'
export type { Narrator, Sink, Summary } from './types/sink.ts'
export type { Watch, WatchOptions, WatchState } from './engine/watch.ts'
export { createWatch } from './engine/watch.ts'
