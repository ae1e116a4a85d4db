import type { TemplateNames } from '../template/names.ts'

/** The keys of the sentences that SCRAM itself says. A locale gives all of them, one map a section. */
export const localeKeys = [
  'severity.error',
  'severity.warning',
  'severity.info',

  'state.reminded',
  'state.resolved',

  'place.both',
  'place.epoch',
  'place.step',
  'place.start',

  'heading.sure',
  'heading.why',
  'heading.try_one',
  'heading.try_several',
  'heading.caution',
  'heading.read',
  'heading.run_in',

  'hedge.observed',
  'hedge.very_likely',
  'hedge.likely',
  'hedge.about_even',
  'hedge.possible',

  'basis.rule_of_thumb',
  'basis.measured',
  'basis.little_data',

  'cause.supported',

  'number.nan',
  'number.infinity',
  'number.minus_infinity',

  'resolved.body',
  'resolved.hedge',

  'reminded.body',

  'fallback.body',
  'fallback.reading',
  'fallback.why',
  'fallback.try',

  'blind.cannot_check',
  'blind.log',
  'blind.log_in',
  'blind.missing',
  'blind.too_coarse',
  'blind.too_few',
  'blind.gap',
  'blind.stale',
  'blind.not_finite',
  'blind.not_a_number',
  'blind.metric',

  'notice.title',

  'summary.parts',
  'summary.fired',
  'summary.quiet',
  'summary.unknown',
  'summary.healthy',
  'summary.blind',
  'summary.empty',
] as const

/** The key of a sentence that SCRAM itself says, such as `hedge.likely`. */
export type LocaleKey = (typeof localeKeys)[number]

const number = { kind: 'number' } as const
const text = { kind: 'text' } as const
const flag = { kind: 'flag' } as const
const hedge: TemplateNames = { range: { ...text, optional: true }, several: flag, single: flag }
const basis: TemplateNames = { n: number, range: text }

const names: Readonly<Partial<Record<LocaleKey, TemplateNames>>> = {
  'place.both': { epoch: number, step: number },
  'place.epoch': { epoch: number },
  'place.step': { step: number },
  'heading.run_in': { heading: text, text: text },
  'hedge.observed': hedge,
  'hedge.very_likely': hedge,
  'hedge.likely': hedge,
  'hedge.about_even': hedge,
  'hedge.possible': hedge,
  'basis.measured': basis,
  'basis.little_data': basis,
  'fallback.body': { rule: text, readings: { ...text, optional: true } },
  'fallback.reading': { name: text, value: number },
  'blind.cannot_check': { title: text, reasons: text },
  'blind.log': { hint: text },
  'blind.log_in': { framework: text, hint: text },
  'blind.missing': { metric: text },
  'blind.too_coarse': { metric: text },
  'blind.too_few': { metric: text },
  'blind.gap': { metric: text },
  'blind.stale': { metric: text },
  'blind.not_finite': { metric: text },
  'blind.not_a_number': { metric: text },
  'blind.metric': { title: text, name: text },
  'summary.parts': { n: number, parts: text },
  'summary.fired': { n: number },
  'summary.quiet': { n: number },
  'summary.unknown': { n: number },
  'summary.healthy': { n: number },
  'summary.blind': { n: number },
}

/** The names that the template of a sentence may use. */
export function namesOfSentence(key: LocaleKey): TemplateNames {
  return names[key] ?? {}
}
