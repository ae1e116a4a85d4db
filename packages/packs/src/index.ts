// Reading packs.
export type { Files, PackSource } from './pack-source.ts'
export type { EffectiveRule, Location, PackSet } from './pack/pack-set.ts'
export type { ReadOptions } from './pack/read-packs.ts'
export { readPacks } from './pack/read-packs.ts'
export type { WordsFile } from './pack/add-words.ts'
export { addWords } from './pack/add-words.ts'
export type { LoadOptions } from './pack/load-packs.ts'
export { loadPacks, PackError } from './pack/load-packs.ts'
export { readCatalogue } from './pack/read-catalogue.ts'
export type { CheckWords, WordsProblem } from './pack/report-words.ts'

// Showing what is wrong with them.
export type { Path, Problem } from './problem.ts'
export type { FormatOptions } from './text/format-problems.ts'
export { formatProblems } from './text/format-problems.ts'
export type { ErrorPage } from './errors/error-page.ts'
export { formatErrorPage } from './errors/format-error-page.ts'

// Comparing two versions of one.
export type { Change, ChangeKind } from './diff/change.ts'
export type { PackDiff } from './diff/compare-packs.ts'
export { comparePacks } from './diff/compare-packs.ts'
export type { Step } from './diff/version-step.ts'

// Running their examples and tests.
export type { Case, Recording } from './examples/case.ts'
export type { CaseResult, CaseStatus, Difference } from './examples/case-result.ts'
export { statusOf } from './examples/case-result.ts'
export type { Said, Say } from './examples/compare-words.ts'
export type { Example, Outcome } from './examples/example.ts'
export type { ExpandedExample } from './examples/expand-example.ts'
export { expandExample } from './examples/expand-example.ts'
export type { CaseOptions, Play } from './examples/run-case.ts'
export { runCase } from './examples/run-case.ts'
export type { ParsedSeries, SeriesFault, SeriesText, SeriesValue } from './examples/series.ts'
export { parseSeries } from './examples/series.ts'
export type { SaidPart, WantedFinding, WantedReading } from './examples/wanted-finding.ts'
export { withSilencers } from './examples/with-silencers.ts'
