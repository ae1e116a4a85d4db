// Schemas.
export { catalogueSchema } from './catalogue.ts'
export { findingSchema } from './finding.ts'
export type { JsonSchema, JsonType } from './json-schema.ts'
export { editorKeywords } from './json-schema.ts'
export { measureNames } from './measures.ts'
export { messagesSchema } from './messages.ts'
export { packSchema } from './pack.ts'
export { patterns } from './patterns.ts'
export { recordingSchema } from './recording.ts'
export { ruleSchema } from './rule.ts'

// The documents that they describe.
export type { CatalogueDocument } from './documents/catalogue.ts'
export type { FindingDocument } from './documents/finding.ts'
export type { MessagesDocument } from './documents/messages.ts'
export type { PackDocument } from './documents/pack.ts'
export type { RecordingDocument } from './documents/recording.ts'
export type { GroupDocument, LeafDocument, RuleDocument } from './documents/rule.ts'
