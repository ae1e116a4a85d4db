// Speaking: findings become messages.
export type { NarratorOptions } from './narrator/create-narrator.ts'
export { createNarrator } from './narrator/create-narrator.ts'
export type { PlaceOfWords } from './narrator/rule-voice.ts'
export { localiseCatalogue } from './narrator/localise-catalogue.ts'
export { titleOfPack } from './rules/title-of-pack.ts'
export { wordsOfRule } from './rules/words-of-rule.ts'

// Showing: a message on a terminal, as Markdown and as JSON.
export type { ConsoleSinkOptions } from './sink/create-console-sink.ts'
export { createConsoleSink } from './sink/create-console-sink.ts'
export type { ConsoleOptions } from './format/console-options.ts'
export { formatConsole, formatConsoleNotice } from './format/format-console.ts'
export { formatJson } from './format/format-json.ts'
export type { MarkdownOptions } from './format/format-markdown.ts'
export { formatMarkdown } from './format/format-markdown.ts'
export type { MarkdownRollUp } from './format/format-markdown-roll-up.ts'
export { formatMarkdownRollUp } from './format/format-markdown-roll-up.ts'
export { frameworkIds, nameOfFramework } from './format/frameworks.ts'
export { tellSummary } from './format/tell-summary.ts'

// Laying out: text of any script on a terminal.
export { createPage } from './format/page.ts'
export { displayWidth } from './format/display-width.ts'
export { wrap } from './format/wrap.ts'
export { stripControls } from './template/tidy.ts'

// Locales: SCRAM's own words, and those of a course laid over them.
export type { LocaleFile, Locales, LocaleWords } from './locale/locale-words.ts'
export type { LocaleProblem, LocaleReading } from './locale/read-locale.ts'
export { readLocale } from './locale/read-locale.ts'
export { resolveLocale } from './locale/resolve-locale.ts'
export { layLocales } from './locale/lay-locales.ts'
export { lazyLocales } from './locale/lazy-locales.ts'
export type { CourseWords, PackWordsFile } from './locale/read-course-words.ts'
export { readCourseWords } from './locale/read-course-words.ts'
export { canonicalLocale, languageOf, localeChain, pluralFormsOf } from './locale/locale-chain.ts'
export type { Voice } from './locale/voice.ts'
export { voiceOf } from './locale/voice.ts'
export { sayDiagnostic } from './locale/say-diagnostic.ts'
export type { LocaleKey, ValuesOf } from './locale/sentences/index.ts'
export { isLocaleKey } from './locale/sentences/index.ts'
export type { OwnUnit } from './locale/units.ts'

// Checking: the words of rules are judged before they are used.
export type { WordsProblem, WordsRules } from './rules/check-words.ts'
export { checkWords } from './rules/check-words.ts'
export type { HelperName, HelperSpec } from './helpers/specs.ts'
export type { TemplateProblem } from './template/problem.ts'

// Translating: what there is to say, and whether a language says it.
export type { PackToTranslate } from './translating/pack-texts.ts'
export { packTexts } from './translating/pack-texts.ts'
export { entryTexts, ownTexts } from './translating/own-texts.ts'
export type { SourceText, SourceTexts } from './translating/source-text.ts'
export type {
  TranslationCode,
  TranslationProblem,
  TranslationRules,
} from './translating/check-translation.ts'
export { checkTranslation } from './translating/check-translation.ts'
export type { Glossary, GlossaryReading, Term } from './translating/glossary.ts'
export { readGlossary } from './translating/glossary.ts'
export type { PseudoLocale } from './translating/pseudo.ts'
export { pseudo, pseudoLocales } from './translating/pseudo.ts'
export { tellOwnSamples, tellSample } from './translating/tell-samples.ts'
