import { type Catalogue, createWatch, type Report, type Sink, tellOnce, type Watch } from '@scram/core'
import {
  type CourseWords,
  checkWords,
  createConsoleSink,
  createNarrator,
  type Locales,
  type LocaleWords,
  layLocales,
  localiseCatalogue,
  resolveLocale,
  voiceOf,
} from '@scram/messages'
import { loadPacks, type PackSource, type Problem, placeOfWords } from '@scram/packs'

/** What to watch for, in which words, and whom to tell. */
export interface WatchPlan {
  readonly packs: readonly PackSource[]
  /** What already went wrong while the packs were fetched. */
  readonly problems?: readonly Problem[]
  /** The metrics and facts that every pack may name. */
  readonly catalogue: Catalogue
  /** SCRAM's own words, by locale. */
  readonly locales: Locales
  /** Words that a course brings, laid over those there are. */
  readonly course?: CourseWords
  /** A BCP-47 tag such as `en` or `es-MX`. */
  readonly locale: string
  /** Takes what is printed, with how it may look; nothing is printed when absent. */
  readonly print?: {
    readonly write: (text: string) => void
    readonly color?: boolean
    readonly columns?: number
  }
  readonly onFinding?: (report: Report) => void
  /** Opens further sinks for each training; the catalogue is in the language that is spoken. */
  readonly openSinks?: (words: LocaleWords, catalogue: Catalogue) => readonly Sink[]
  readonly warn: (text: string) => void
}

/**
 * Reads the packs once and gives what opens the watch of each training.
 *
 * @throws PackError when a pack cannot be used: every problem, each with its file, line and column.
 */
export function prepareWatches(plan: WatchPlan): () => Watch {
  const { course, locale, print, onFinding } = plan
  // However many parts of a watch come upon a thing, it is told once.
  const warn = tellOnce(plan.warn)
  const locales = course === undefined ? plan.locales : layLocales(course.locales, plan.locales)
  const set = loadPacks(plan.packs, {
    catalogue: plan.catalogue,
    checkWords,
    warn,
    ...(course && { words: course.packs }),
    ...(plan.problems && { problems: plan.problems }),
  })
  const { rules, words, catalogue } = set
  const framework = 'tfjs'
  const placeOf = placeOfWords(set)
  const ownWords = resolveLocale(locales, locale, warn)
  const titles = localiseCatalogue(catalogue, voiceOf(ownWords), words)
  const narrator = createNarrator({ ...set, locales, locale, framework, placeOf, warn })
  return () =>
    createWatch({
      rules,
      catalogue,
      narrator,
      warn,
      sinks: [
        ...(print === undefined ? [] : [createConsoleSink({ ...print, words: ownWords, framework })]),
        ...(onFinding === undefined ? [] : [{ name: 'onFinding', report: onFinding }]),
        ...(plan.openSinks?.(ownWords, titles) ?? []),
      ],
    })
}
