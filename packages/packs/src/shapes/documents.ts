import type {
  CalibrationDocument,
  CaseDocument,
  CatalogueDocument,
  CauseDocument,
  CauseOverlayDocument,
  DefaultsDocument,
  ExampleDocument,
  ExtensionDocument,
  FactDocument,
  GroupDocument,
  LeafDocument,
  MeasuredDocument,
  MeasuredRuleDocument,
  MessageDocument,
  MessagesDocument,
  MetricDocument,
  MetricOverlayDocument,
  OverlayDocument,
  OverrideDocument,
  PackDocument,
  PackOverlayDocument,
  ParameterDocument,
  PresetDetectDocument,
  PresetDocument,
  PresetHistogramDocument,
  PresetTagDocument,
  PresetTextDocument,
  RuleDocument,
  SourceDocument,
  StrongerDocument,
  TemplateDocument,
  TemplateParameterDocument,
  TestDocument,
  WantedFindingDocument,
  WantedWordsDocument,
  WordingDocument,
} from '@scram/schemas'

/** What says all that it must say, in its own file or by its template. */
type Whole<Document, Key extends keyof Document> = Document & Required<Pick<Document, Key>>

type WholeRuleDocument = Whole<
  RuleDocument,
  'status' | 'severity' | 'likelihood' | 'topic' | 'check' | 'when' | 'message'
>

/** The kinds of map that files are made of, by name. */
export interface Documents {
  readonly rule: WholeRuleDocument
  readonly parameter: ParameterDocument
  readonly group: GroupDocument
  readonly leaf: LeafDocument
  readonly source: SourceDocument
  readonly stronger: StrongerDocument
  readonly message: Whole<MessageDocument, 'title' | 'body' | 'why'>
  readonly cause: Whole<CauseDocument, 'cause' | 'try'>
  readonly example: ExampleDocument
  readonly template: TemplateDocument
  readonly templateParameter: TemplateParameterDocument
  readonly test: TestDocument
  readonly case: CaseDocument
  readonly wantedFinding: WantedFindingDocument
  readonly wantedWords: WantedWordsDocument
  readonly pack: PackDocument
  readonly extension: ExtensionDocument
  readonly defaults: DefaultsDocument
  readonly override: OverrideDocument
  readonly wording: WordingDocument
  readonly metric: MetricDocument
  readonly fact: FactDocument
  readonly catalogue: CatalogueDocument
  readonly calibration: CalibrationDocument
  readonly measuredRule: MeasuredRuleDocument
  readonly measured: MeasuredDocument
  readonly preset: PresetDocument
  readonly presetDetect: PresetDetectDocument
  readonly presetTag: PresetTagDocument
  readonly presetHistogram: PresetHistogramDocument
  readonly presetText: PresetTextDocument
  readonly messages: MessagesDocument
  readonly overlay: OverlayDocument
  readonly packOverlay: PackOverlayDocument
  readonly metricOverlay: MetricOverlayDocument
  readonly causeOverlay: CauseOverlayDocument
}

/** What is made of plain values alone. */
type Flat = string | number | boolean | null | readonly Flat[] | { readonly [key: string]: Flat }

/**
 * A map whose own shape has been checked. What is a part of its own, a condition in a rule, has not been looked into: its
 * reader does that. (A window or a clock counts as text here, and is read from it.)
 */
export type Checked<Name extends keyof Documents> = {
  readonly [Key in keyof Documents[Name]]: Exclude<Documents[Name][Key], undefined> extends Flat
    ? Documents[Name][Key]
    : unknown
}
