// Schemas.
export { calibrationSchema } from './calibration.ts'
export { catalogueSchema } from './catalogue.ts'
export type { Comparator } from './comparators.ts'
export { comparators } from './comparators.ts'
export { findingSchema } from './finding.ts'
export type { JsonSchema, JsonType } from './json-schema.ts'
export { editorKeywords } from './json-schema.ts'
export { measureDescriptions, measureNames } from './measures.ts'
export { messagesSchema } from './messages.ts'
export { packSchema } from './pack.ts'
export { patterns } from './patterns.ts'
export { presetSchema } from './preset.ts'
export { problemSchema } from './problem.ts'
export { recordingSchema } from './recording.ts'
export { ruleSchema } from './rule.ts'
export { templateSchema } from './template.ts'
export { testSchema } from './test.ts'
export { wholeKeys } from './whole.ts'

// The documents that they describe, and the parts of those.
export type { CalibrationDocument, MeasuredDocument, MeasuredRuleDocument } from './documents/calibration.ts'
export type { CatalogueDocument, FactDocument, MetricDocument } from './documents/catalogue.ts'
export type { FindingDocument } from './documents/finding.ts'
export type {
  CauseOverlayDocument,
  MessagesDocument,
  MetricOverlayDocument,
  OverlayDocument,
  PackOverlayDocument,
} from './documents/messages.ts'
export type {
  DefaultsDocument,
  ExtensionDocument,
  OverrideDocument,
  WordingDocument,
  PackDocument,
} from './documents/pack.ts'
export type {
  PresetDetectDocument,
  PresetDocument,
  PresetHistogramDocument,
  PresetTagDocument,
  PresetTextDocument,
} from './documents/preset.ts'
export type { ProblemDocument } from './documents/problem.ts'
export type { RecordingDocument } from './documents/recording.ts'
export type {
  CauseDocument,
  ExampleDocument,
  GroupDocument,
  LeafDocument,
  MessageDocument,
  ParameterDocument,
  RuleDocument,
  SourceDocument,
  StrongerDocument,
} from './documents/rule.ts'
export type {
  ParameterDocument as TemplateParameterDocument,
  TemplateDocument,
} from './documents/template.ts'
export type {
  CaseDocument,
  TestDocument,
  WantedFindingDocument,
  WantedWordsDocument,
} from './documents/test.ts'
